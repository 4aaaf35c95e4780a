using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class SameSeedTests
{
    [Fact]
    public async Task The_same_seed_gives_the_same_texts_answers_entries_and_alerts()
    {
        var first = await ObserveAsync();
        var second = await ObserveAsync();
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    private static async Task<List<string>> ObserveAsync()
    {
        Observation? seen = null;
        await StudyRun.PlayAsync(
            new StudyRunOptions
            {
                StudyFile = Studies.Newest("weekly-pst-peg"), Participants = 6, Seed = 7, Observed = all => seen = all,
            },
            new SilentProgress(),
            CancellationToken.None);
        return
        [
            .. seen!.Texts.Select(text => $"text {text}").Order(StringComparer.Ordinal),
            .. seen.Answers.Select(answer => $"answer {answer}").Order(StringComparer.Ordinal),
            .. seen.Entries.Select(entry => $"entry {entry}").Order(StringComparer.Ordinal),
            .. seen.Alerts.Select(alert => $"alert {alert}").Order(StringComparer.Ordinal),
        ];
    }
}
