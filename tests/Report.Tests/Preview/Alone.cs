namespace Report.Tests.Preview;

/// <summary>
/// Collection of the tests that watch folders while they change. They do not run in parallel with others: on a busy machine the system may
/// report two changes at once, and then a page that should be updated in place is reloaded.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
