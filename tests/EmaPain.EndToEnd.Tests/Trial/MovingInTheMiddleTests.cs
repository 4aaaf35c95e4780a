using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmaPain.App.Ports;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.EndToEnd.Tests.Cli;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A study moves while a block of arms is half drawn and somebody holds the link of a survey: the keys that go along are all that it needs.</summary>
public sealed partial class MovingInTheMiddleTests : IDisposable
{
    /// <summary>Blocks are even, so the third person stands in the middle of one.</summary>
    private const int Before = 3;
    private const int After = 6;

    private static readonly CancellationToken Cancel = CancellationToken.None;
    private readonly string studies = Directory.CreateTempSubdirectory("emapain-studies").FullName;
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"emapain-moving-{Path.GetRandomFileName()}");

    public void Dispose()
    {
        Directory.Delete(studies, recursive: true);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Drawing_goes_on_in_the_block_and_the_survey_that_is_out_is_taken()
    {
        WriteStudy();
        await using var old = await OpenAsync(new Dictionary<string, string?>(), start: null);
        for (var number = 0; number < Before; number++)
        {
            await DrawAsync(old, number);
        }

        await ActivateAsync(old, 0);
        await old.PassAsync(TimeSpan.FromMinutes(1));
        await old.PassAsync(TimeSpan.FromMinutes(40));
        var link = LinkedId().Match(Assert.Single(old.TextsTo(PhoneOf(0)), text => text.Contains("Study questions", StringComparison.Ordinal))).Groups[1].Value;
        Assert.Equal(0, (await CommandRun.Of(["backup", folder, .. MovingTests.AccountsOf(old.Machine)])).ExitCode);

        await using var moved = await OpenAsync(MovingTests.KeysOf(old), old.Time.GetUtcNow());
        var restored = await CommandRun.Of(["restore", folder, .. MovingTests.AccountsOf(moved.Machine)]);
        Assert.True(restored.ExitCode == 0, restored.Error);
        await moved.SettleAsync();
        for (var number = Before; number < Before + After; number++)
        {
            await DrawAsync(moved, number);
        }

        await AllFollowOneOrderAsync(old, moved);
        await TheReportIsTakenAsync(moved, old.Machine.Keys.Surveys, link);
    }

    /// <summary>Everybody has a place of his or her own, and the arm that the old seed has there.</summary>
    private static async Task AllFollowOneOrderAsync(TrialStage old, TrialStage moved)
    {
        var secret = old.Port<AllocationSecret>();
        var study = moved.Port<IStudies>().Newest(new StudyId(TrialStage.Study))!;
        var places = new List<int>();
        for (var number = 0; number < Before + After; number++)
        {
            var person = (await moved.Port<IParticipations>().LoadAsync(KeyOf(number), Cancel)).Participation;
            var slot = (await moved.Port<ISlots>().OfAsync(study.Id, AllocationUnits.NameOf([person]), Cancel))!;
            Assert.Equal(BlockSequence.ArmAt(secret, $"{study.Id}~{slot.Stratum}", [.. study.Arms.Select(arm => arm.Id)], slot.Place), person.Arm);
            places.Add(slot.Place);
        }

        Assert.Equal(Enumerable.Range(0, Before + After), places);
    }

    private static async Task TheReportIsTakenAsync(TrialStage moved, string key, string link)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["project_id"] = "412", ["record"] = link, ["poq_va_complete"] = "2" });
        using var answer = await moved.Http.PostAsync($"api/surveys/redcap?key={Uri.EscapeDataString(key)}", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await moved.SettleAsync();
        var shown = await moved.ShowAsync(TrialStage.Study, KeyOf(0).Participant.Value);
        Assert.Equal("completed", shown.GetProperty("occasions").EnumerateArray().Single(one => one.GetProperty("id").GetString() == "assessment-first").GetProperty("status").GetString());
        Assert.Equal(2000, shown.GetProperty("balanceCents").GetInt32());
    }

    private static async Task DrawAsync(TrialStage stage, int number)
    {
        var person = KeyOf(number).Participant.Value;
        using var enrolled = await stage.StaffAsync(HttpMethod.Put, $"api/studies/{TrialStage.Study}/participants/{person}", new
        {
            phone = PhoneOf(number), site = TrialStage.Site, role = "veteran", zone = "America/New_York", consent = "1",
        });
        enrolled.EnsureSuccessStatusCode();
        await stage.RecordAsync(TrialStage.Study, person, new { record = "stratum", factor = "ptsd-care", value = "no" });
        await stage.RecordAsync(TrialStage.Study, person, new { record = "randomisation" });
        await stage.SettleAsync();
    }

    private static async Task ActivateAsync(TrialStage stage, int number)
    {
        var person = KeyOf(number).Participant.Value;
        await stage.RecordAsync(TrialStage.Study, person, new { record = "disclosure" });
        await stage.OnDutyAsync(TrialStage.Study, TrialStage.Site, person, () => stage.RecordAsync(TrialStage.Study, person, new { record = "activation" }));
        await stage.SettleAsync();
    }

    private static ParticipationKey KeyOf(int number) => new(new StudyId(TrialStage.Study), new ParticipantId($"m{number}"));

    private static string PhoneOf(int number) => $"+1813559{number:0000}";

    private Task<TrialStage> OpenAsync(IReadOnlyDictionary<string, string?> keys, DateTimeOffset? start) => TrialStage.OpenAsync(
        options => options with { Settings = new Dictionary<string, string?>(keys) { ["EmaPain:StudiesFolder"] = studies } }, start);

    private void WriteStudy()
    {
        var shipped = File.ReadAllText(Path.Combine(RepositoryFolders.Studies, TrialStage.Study, "1.study.json"));
        var study = Studies.Tree(shipped);
        study["allocation"] = JsonNode.Parse("""{"unit":"person","factors":[{"id":"ptsd-care","values":["yes","no"]}]}""");
        study["occasions"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "assessment-first", "kind": "assessment", "windowHours": 100, "survey": {
                "system": "redcap", "project": "412", "instrument": "poq_va", "link": "https://redcap.example.edu/surveys/?s=ABC&id={survey}",
                "invitation": { "en": "Study questions are waiting: {link} You may skip any of them." }, "contents": ["BDI-II"], "suicideItem": "asked",
                "flag": { "field": "safety_complete", "value": "2" } } }
            """));
        study["compensation"]!["rules"]![1]!["occasions"] = new JsonArray("assessment-first");
        study["alerts"]!["rules"]!.AsArray().Add(JsonNode.Parse("""{ "id": "survey-flag", "version": 1, "trigger": "survey", "level": "urgent" }"""));
        Directory.CreateDirectory(Path.Combine(studies, TrialStage.Study));
        File.WriteAllText(Path.Combine(studies, TrialStage.Study, "1.study.json"), study.ToJsonString());
    }

    [GeneratedRegex("id=([0-9a-f]{32})")]
    private static partial Regex LinkedId();
}
