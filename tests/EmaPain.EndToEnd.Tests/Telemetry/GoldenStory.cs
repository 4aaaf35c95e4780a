using System.Text.Json;
using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Telemetry;

/// <summary>A golden conversation, played with a real webhook, real queues and a real mailbox.</summary>
internal sealed class GoldenStory
{
    public const string Phone = "+18135561907";
    public const string Participant = "golden-1";
    public const string Clinician = "clinician@example.org";
    private readonly List<JsonElement> events;

    private GoldenStory(string name) => events =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "tests/golden", name))).RootElement.GetProperty("events").EnumerateArray()];

    /// <summary>A rating two points up is for review at once: the last reply is paid, flagged and mailed about.</summary>
    public static GoldenStory OfAnAlert() => new("mission-reconnect/pst-item-info-and-review.json");

    /// <summary>Everything that was said, in both directions.</summary>
    public IEnumerable<string> Words => Of("textIn").Concat(Of("textOut")).Select(said => said.GetProperty("text").GetString()!);

    public async Task PlayAsync(TrialStage stage)
    {
        using var put = await stage.StaffAsync(
            HttpMethod.Put, "api/staff/clinician-1", new { study = TrialStage.Study, site = TrialStage.Site, role = "clinician", address = Clinician });
        await PassToAsync(stage, events[0]);
        await stage.ActivateAsync(TrialStage.Study, Participant, Phone, TrialStage.Site, "mission-reconnect");
        foreach (var happened in events)
        {
            await PassToAsync(stage, happened);
            if (happened.GetProperty("kind").GetString() == "textIn")
            {
                await stage.TextAsync(Phone, TrialStage.Sender, happened.GetProperty("text").GetString()!);
            }
        }
    }

    private static async Task PassToAsync(TrialStage stage, JsonElement happened)
    {
        var span = happened.GetProperty("at").GetDateTimeOffset() - stage.Time.GetUtcNow();
        if (span > TimeSpan.Zero)
        {
            await stage.PassAsync(span);
        }
    }

    private IEnumerable<JsonElement> Of(string kind) => events.Where(happened => happened.GetProperty("kind").GetString() == kind);
}
