namespace Report.Tests.Preview;

/// <summary>
/// Tests that watch folders while they change run by themselves: on a busy machine the system tells of two changes at once, and a
/// page that would be mended in place is loaded anew.
/// </summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
