using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>The pay rules that no shipped study has, played by a cohort, reckoned by the oracle and paid out.</summary>
public sealed class PayRulesRunTests : IDisposable
{
    private readonly DirectoryInfo studies = Directory.CreateTempSubdirectory("emapain-studies-");

    public void Dispose() => studies.Delete(recursive: true);

    [Fact]
    public async Task Shares_rows_bonuses_and_caps_agree_with_the_oracle_to_the_cent_and_are_paid_out()
    {
        var rules = new Dictionary<string, int>();
        var result = await StudyRun.PlayAsync(
            new StudyRunOptions
            {
                StudyFile = await StudyAsync(), Participants = 16,
                Observed = seen => seen.Entries.GroupBy(entry => entry.Rule).ToList().ForEach(rule => rules[rule.Key] = rule.Sum(entry => entry.Cents)),
            },
            new SilentProgress(),
            CancellationToken.None);

        using var words = new StringWriter();
        Summary.Write(words, [result]);
        Assert.True(result.Findings.IsClean, words.ToString());
        Assert.All(["share", "some", "row", "most", "part", "visits", "one-arm"], rule => Assert.True(rules.GetValueOrDefault(rule) > 0, $"Rule '{rule}' paid nobody."));
    }

    private async Task<string> StudyAsync()
    {
        var file = Path.Combine(studies.CreateSubdirectory("mission-reconnect").FullName, "1.study.json");
        await File.WriteAllTextAsync(file, OtherPay.Study());
        return file;
    }
}
