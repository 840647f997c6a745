using CsCheck;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// Generates the same inputs in every run, so that a test fails because the program has changed and not by chance.
/// <c>REPORT_TEST_RUNS=10</c> tries ten times as many inputs, to search for rare faults; <c>REPORT_TEST_NUMBER=903</c> tries only the input
/// of that number.
/// </summary>
internal static class SameCharts
{
    /// <param name="gen">Generates the inputs.</param>
    /// <param name="usual">The number of inputs unless <c>REPORT_TEST_RUNS</c> multiplies it.</param>
    /// <param name="holds">Throws if the input has a fault.</param>
    /// <param name="print">Describes the input in the message of a failure.</param>
    /// <exception cref="InvalidOperationException">
    /// Some inputs have faults. The message describes the first three in full; of the others it has the number and the last line of the
    /// fault.
    /// </exception>
    public static void Each<T>(Gen<T> gen, int usual, Action<T> holds, Func<T, string> print)
    {
        var failures = new SortedDictionary<int, string>();
        var (from, to) = int.TryParse(Environment.GetEnvironmentVariable("REPORT_TEST_NUMBER"), out var only)
            ? (only, only + 1)
            : (0, Times(usual));
        Parallel.For(
            from,
            to,
            number =>
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
            }
        );
        if (failures.Count > 0)
        {
            throw new InvalidOperationException(
                $"{failures.Count} do not hold. {string.Join("\n\n", failures.Values.Take(3))}\n{string.Join('\n', failures.Skip(3).Select(f => $"{f.Key}: {f.Value.Split('\n')[^1]}"))}"
            );
        }
    }

    /// <returns>The input of this number, equal in every run.</returns>
    public static T Make<T>(Gen<T> gen, int number) => gen.Generate(new PCG((uint)number, 20_221_201), null, out _);

    /// <returns><paramref name="usual"/>, multiplied by <c>REPORT_TEST_RUNS</c> where that is set.</returns>
    public static int Times(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("REPORT_TEST_RUNS"), out var times) ? usual * times : usual;
}
