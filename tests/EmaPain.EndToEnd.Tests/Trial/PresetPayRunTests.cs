using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>
/// Every preset with pay rules of a test, since most trials published no amounts: played by a cohort, paid in mid-study and at the end with
/// payments that fail, and reckoned by the oracle to the cent.
/// </summary>
public sealed class PresetPayRunTests : IDisposable
{
    private readonly DirectoryInfo studies = Directory.CreateTempSubdirectory("emapain-studies-");

    public void Dispose() => studies.Delete(recursive: true);

    [Theory]
    [InlineData("weekly-pst-peg")]
    [InlineData("lamp")]
    [InlineData("resolve")]
    [InlineData("partners4pain")]
    [InlineData("imppress")]
    public async Task Whatever_a_study_pays_for_agrees_with_the_oracle_to_the_cent_and_is_paid_out(string id)
    {
        var earned = new Dictionary<string, int>();
        var result = await StudyRun.PlayAsync(
            new StudyRunOptions
            {
                StudyFile = await FileAsync(id), Participants = 6,
                Observed = seen => seen.Entries.GroupBy(entry => entry.Rule).ToList().ForEach(rule => earned[rule.Key] = rule.Sum(entry => entry.Cents)),
            },
            new SilentProgress(),
            CancellationToken.None);

        using var words = new StringWriter();
        Summary.Write(words, [result]);
        Assert.True(result.Findings.IsClean, words.ToString());
        Assert.All(PresetPay.RuleIds(id), rule => Assert.True(earned.GetValueOrDefault(rule) > 0, $"Rule '{rule}' paid nobody."));
    }

    private async Task<string> FileAsync(string id)
    {
        var file = Path.Combine(studies.CreateSubdirectory(id).FullName, Path.GetFileName(Studies.Newest(id)));
        await File.WriteAllTextAsync(file, PresetPay.Study(id));
        return file;
    }
}
