using CsCheck;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// Makes the same things at every run, so that a change of the program and not of luck makes a test fail. <c>REPORT_TEST_RUNS=10</c> makes ten times as many:
/// for whoever looks for what a few hundred do not find; <c>REPORT_TEST_NUMBER=903</c> makes that one alone.
/// </summary>
internal static class SameCharts
{
    /// <param name="gen">Makes what is tried.</param>
    /// <param name="usual">How many are tried where nobody asks for more.</param>
    /// <param name="holds">Throws where something does not hold.</param>
    /// <param name="print">What was tried, as the failure tells it.</param>
    /// <exception cref="InvalidOperationException">Something did not hold: for the first few, their number, what they are and why; for the others, why.</exception>
    public static void Each<T>(Gen<T> gen, int usual, Action<T> holds, Func<T, string> print)
    {
        var failures = new SortedDictionary<int, string>();
        var (from, to) = int.TryParse(Environment.GetEnvironmentVariable("REPORT_TEST_NUMBER"), out var only) ? (only, only + 1) : (0, Times(usual));
        Parallel.For(from, to, number =>
        {
            var made = Make(gen, number);
            try
            {
                holds(made);
            }
            catch (Exception failure)
            {
                lock (failures)
                {
                    failures[number] = $"number {number}:\n{print(made)}\n{failure.Message}";
                }
            }
        });
        if (failures.Count > 0)
        {
            throw new InvalidOperationException($"{failures.Count} do not hold. {string.Join("\n\n", failures.Values.Take(3))}\n{string.Join('\n', failures.Skip(3).Select(f => $"{f.Key}: {f.Value.Split('\n')[^1]}"))}");
        }
    }

    /// <returns>The same for the same number.</returns>
    public static T Make<T>(Gen<T> gen, int number) => gen.Generate(new PCG((uint)number, 20_221_201), null, out _);

    /// <returns>As many as are asked for where more are than usual.</returns>
    public static int Times(int usual) => int.TryParse(Environment.GetEnvironmentVariable("REPORT_TEST_RUNS"), out var times) ? usual * times : usual;
}
