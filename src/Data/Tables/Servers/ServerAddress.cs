using System.Globalization;
using System.Net;

namespace Report.Data.Tables.Servers;

/// <summary>The address of a server, with user and password, in the form that PostgreSQL's own programs accept:
/// postgresql://user:password@host:port/database?sslmode=…</summary>
/// <param name="Host">A host name, an IP address, or the folder of a socket.</param>
/// <param name="Encryption">The sslmode of libpq: disable, require, verify-ca or verify-full.</param>
/// <param name="RootCertificate">The path of a file with the certificate to trust; null to trust those of the system.</param>
internal sealed record ServerAddress(
    string Host,
    int Port,
    string Database,
    string User,
    string? Password,
    string Encryption,
    string? RootCertificate
)
{
    private const int UsualPort = 5432;

    // Excludes the modes of libpq that may silently connect without encryption: allow and prefer.
    private static readonly string[] Encryptions = ["disable", "require", "verify-ca", "verify-full"];

    /// <summary>
    /// Reads an address. If it is faulty, returns the reason, which quotes no part of it, since it may contain a password.
    /// </summary>
    public static (ServerAddress? Address, string? Fault) Read(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("postgresql" or "postgres"))
        {
            return (
                null,
                "it is not written postgresql://user:password@host/database; characters such as @, / and # in a password are written "
                    + "%40, %2F and %23"
            );
        }

        var user = uri.UserInfo.Split(':', 2);
        var parts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = uri.Host.Trim('[', ']'),
            ["port"] = uri.Port > 0 ? uri.Port.ToString(CultureInfo.InvariantCulture) : "",
            ["dbname"] = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            ["user"] = Uri.UnescapeDataString(user[0]),
            ["password"] = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "",
            ["sslmode"] = "",
            ["sslrootcert"] = "",
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            var name = Uri.UnescapeDataString(pair[0]);
            if (pair.Length < 2 || !parts.ContainsKey(name))
            {
                return (null, $"it has a part behind the question mark that is none of {string.Join(", ", parts.Keys)}");
            }

            parts[name] = Uri.UnescapeDataString(pair[1]);
        }

        return Of(parts);
    }

    private static (ServerAddress?, string?) Of(Dictionary<string, string> parts)
    {
        var (host, mode) = (parts["host"], parts["sslmode"]);
        if (host.Length == 0 || parts["dbname"].Length == 0 || parts["user"].Length == 0)
        {
            return (
                null,
                $"it lacks {string.Join(", ", new[] { ("host", "a host"), ("dbname", "a database"), ("user", "a user") }.Where(p => parts[p.Item1].Length == 0).Select(p => p.Item2))}"
            );
        }

        if (mode.Length > 0 && !Encryptions.Contains(mode))
        {
            return (null, $"its sslmode is none of {string.Join(", ", Encryptions)}");
        }

        var port = UsualPort;
        if (
            parts["port"].Length > 0
            && (!int.TryParse(parts["port"], NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > ushort.MaxValue)
        )
        {
            return (null, "its port is no number from 1 to 65535");
        }

        return (
            new ServerAddress(
                host,
                port,
                parts["dbname"],
                parts["user"],
                parts["password"] is { Length: > 0 } password ? password : null,
                mode.Length > 0 ? mode
                    : IsThisMachine(host) ? "disable"
                    : "verify-full",
                parts["sslrootcert"] is { Length: > 0 } root ? root : null
            ),
            null
        );
    }

    private static bool IsThisMachine(string host) =>
        host.StartsWith('/') || host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
