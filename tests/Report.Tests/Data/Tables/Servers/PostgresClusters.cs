using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Report.Tests.Data.Tables.Servers;

/// <summary>
/// Two PostgreSQL clusters on sockets in a temporary folder. The first has a table 'flights', partitioned by a hash of its carrier; half of
/// it lies in the second cluster, behind postgres_fdw. The first cluster also listens on the network of this machine, encrypted, with a
/// certificate that it signed itself for the name "localhost".
/// </summary>
public sealed class PostgresClusters : IDisposable
{
    public const string Skipped = "PostgreSQL is not installed here (Debian's package 'postgresql'): nothing was asked of a server.";

    /// <summary>The password of the read-only role, which must never be shown.</summary>
    public const string Password = "p@ss/w:rd#1";

    /// <summary>The password with which the first cluster connects to the second.</summary>
    public const string ShardPassword = "shardsecret";

    // The first cluster has this port and the second the next. The second opens no network port: there it is only part of a socket's name.
    private readonly int port = FreePort();

    private static readonly string? Programs = !Directory.Exists("/usr/lib/postgresql")
        ? null
        : Directory
            .EnumerateDirectories("/usr/lib/postgresql")
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();

    private readonly string folder = Directory.CreateTempSubdirectory("pg-").FullName;

    public PostgresClusters()
    {
        if (!AreInstalled)
        {
            return;
        }

        try
        {
            Fill();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private void Fill()
    {
        // PostgreSQL refuses to run as root.
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "nobody", folder);
        }

        WriteCertificate();
        Make(First);
        Make(Second);
        File.AppendAllText(
            Path.Combine(folder, First, "postgresql.conf"),
            $"""

            listen_addresses = 'localhost'
            ssl = on
            ssl_cert_file = '{Certificate}'
            ssl_key_file = '{CertificateKey}'
            """
        );
        File.AppendAllText(
            Path.Combine(folder, First, "pg_hba.conf"),
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n"
        );
        Start(First);
        Start(Second);
        Sql(
            Second,
            "postgres",
            $"""
            CREATE ROLE reader LOGIN PASSWORD '{ShardPassword}';
            """
        );
        Sql(Second, "postgres", "CREATE DATABASE news");
        Sql(
            Second,
            "news",
            """
            CREATE TABLE flights_2 (carrier text NOT NULL, day date, delay numeric(8, 2), note text);
            GRANT SELECT ON flights_2 TO reader;
            """
        );
        Sql(
            First,
            "postgres",
            $"""
            CREATE ROLE reader LOGIN PASSWORD '{Password}';
            CREATE ROLE writer LOGIN PASSWORD '{Password}';
            """
        );
        Sql(First, "postgres", "CREATE DATABASE news");
        Sql(
            First,
            "news",
            $"""
            CREATE EXTENSION postgres_fdw;
            CREATE SERVER second FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '{folder}', port '{port + 1}', dbname 'news');
            CREATE USER MAPPING FOR owner SERVER second OPTIONS (user 'owner', password_required 'false');
            CREATE USER MAPPING FOR reader SERVER second OPTIONS (user 'reader', password '{ShardPassword}');
            CREATE TABLE flights (carrier text NOT NULL, day date, delay numeric(8, 2), note text) PARTITION BY HASH (carrier);
            CREATE TABLE flights_1 PARTITION OF flights FOR VALUES WITH (MODULUS 2, REMAINDER 0);
            CREATE FOREIGN TABLE flights_2 PARTITION OF flights FOR VALUES WITH (MODULUS 2, REMAINDER 1) SERVER second;
            INSERT INTO flights SELECT 'C' || n % 8, date '2024-03-01' + n % 5, n % 7 + 0.25, CASE WHEN n % 3 = 0 THEN 'über ' || n END FROM generate_series(1, 2000) n;
            ANALYZE flights;
            CREATE SEQUENCE numbers;
            CREATE TABLE troops (host text, troops text, range int4range, since timestamp, active boolean);
            INSERT INTO troops VALUES ('Estonia', 'over 900', '[900,1200]', '2017-06-01', true), ('Latvia', '1,887', '[1000,)', NULL, false);
            GRANT SELECT ON flights, troops TO reader;
            GRANT SELECT, INSERT ON troops TO writer;
            """
        );
    }

    public static bool AreInstalled => Programs is not null;

    public const string First = "first";
    public const string Second = "second";

    /// <summary>Returns the address of the first cluster for a user.</summary>
    public string AddressFor(string user, string password = Password) =>
        $"postgresql:///news?host={Uri.EscapeDataString(folder)}&port={port}&user={user}&password={Uri.EscapeDataString(password)}";

    /// <summary>The certificate of the first cluster, which signs itself.</summary>
    public string Certificate => Path.Combine(folder, "server.crt");

    /// <summary>Returns the address of the first cluster on the network.</summary>
    /// <param name="more">Further parts of the address, such as its sslmode.</param>
    public string NetworkAddress(string host, string more) =>
        $"postgresql://reader:{Uri.EscapeDataString(Password)}@{host}:{port}/news?{more}";

    /// <summary>Turns the encryption of the first cluster's network connections on or off.</summary>
    public void Encrypt(bool isOn)
    {
        Sql(First, "postgres", $"ALTER SYSTEM SET ssl = {(isOn ? "on" : "off")}");
        RunAsOwner("pg_ctl", "-D", Path.Combine(folder, First), "reload");
        Sql(
            First,
            "postgres",
            $"DO $$ BEGIN FOR i IN 1..1000 LOOP EXIT WHEN current_setting('ssl') = '{(isOn ? "on" : "off")}'; PERFORM pg_sleep(0.01); END LOOP; END $$"
        );
    }

    /// <summary>Returns the log of a cluster, with the statements that it was sent.</summary>
    public string LogOf(string cluster) => File.ReadAllText(Path.Combine(folder, $"{cluster}.log"));

    public void Start(string cluster) =>
        RunAsOwner("pg_ctl", "-D", Path.Combine(folder, cluster), "-l", Path.Combine(folder, $"{cluster}.log"), "-w", "start");

    public void Stop(string cluster) => RunAsOwner("pg_ctl", "-D", Path.Combine(folder, cluster), "-m", "immediate", "-w", "stop");

    /// <summary>Runs SQL as the owner of all tables. Returns the answer, one row a line.</summary>
    public string Sql(string cluster, string database, string sql) =>
        RunAsOwner(
                "psql",
                "-h",
                folder,
                "-p",
                PortOf(cluster),
                "-U",
                "owner",
                "-d",
                database,
                "-X",
                "-q",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-c",
                sql
            )
            .Trim();

    public void Dispose()
    {
        foreach (var running in new[] { First, Second }.Where(cluster => File.Exists(Path.Combine(folder, cluster, "postmaster.pid"))))
        {
            Stop(running);
        }

        Directory.Delete(folder, recursive: true);
    }

    private string PortOf(string cluster) => cluster == First ? $"{port}" : $"{port + 1}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(CertificateKey, key.ExportPkcs8PrivateKeyPem());

        // PostgreSQL refuses a key that others may read.
        Run("chmod", "600", CertificateKey);
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "nobody", CertificateKey);
        }
    }

    private string CertificateKey => Path.Combine(folder, "server.key");

    private void Make(string cluster)
    {
        var data = Path.Combine(folder, cluster);
        RunAsOwner("initdb", "-D", data, "-U", "owner", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        File.AppendAllText(
            Path.Combine(data, "postgresql.conf"),
            $"""

            listen_addresses = ''
            unix_socket_directories = '{folder}'
            port = {PortOf(cluster)}
            fsync = off
            log_statement = all
            shared_buffers = 16MB
            """
        );
        File.WriteAllText(Path.Combine(data, "pg_hba.conf"), "local all owner trust\nlocal all all scram-sha-256\n");
    }

    private string RunAsOwner(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess
            ? Run("setpriv", ["--reuid=nobody", "--clear-groups", "--", path, .. arguments])
            : Run(path, arguments);
    }

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }
}
