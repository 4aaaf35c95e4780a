using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.App.Rehearsing;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Tests.Golden;

/// <summary>The conversations under tests/golden are the specification. EMAPAIN_UPDATE_GOLDEN=1 writes them anew; read what changed.</summary>
public sealed class GoldenConversationTests
{
    public static TheoryData<string> Conversations =>
    [
        .. Directory.EnumerateFiles(Repository.Golden, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Golden, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void The_conversation_goes_as_written(string name)
    {
        var path = Path.Combine(Repository.Golden, name);
        var golden = GoldenFile.Read(path);
        var played = Play(Repository.Study(name.Split('/')[0], VersionOf(name, golden), golden.Options["study"]?.AsObject()), golden);
        if (Environment.GetEnvironmentVariable("EMAPAIN_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, played.Write());
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), played.Write());
    }

    [Fact]
    public void Every_study_is_rehearsed_through_what_real_calendars_and_people_do()
    {
        var studies = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "functions", "studies")).Select(folder => Path.GetFileName(folder)).ToList();
        Assert.NotEmpty(studies);
        string[] courses = ["clocks-go-forward", "clocks-go-back", "zone-change", "stop-and-start", "week-of-silence", "corrected-answer"];
        Assert.All(studies, study => Assert.All(courses, course => Assert.True(
            File.Exists(Path.Combine(Repository.Golden, study, $"rehearsal-{course}.json")), $"{study} lacks rehearsal-{course}.json")));
    }

    private static GoldenFile Play(StudyDefinition study, GoldenFile golden)
    {
        var lines = golden.Script.Select((line, index) => ScriptReader.Read(index + 1, line)).ToList();
        Assert.All(lines, line => Assert.Null(line.Fault));
        var script = lines.Where(line => line.Line is not null).Select(line => line.Line!).ToImmutableArray();
        var rehearsal = Rehearsal.Begin(OptionsOf(study, golden.Options), script);
        Assert.All(script, line => Assert.Null(rehearsal.Play(line)));
        rehearsal.PlayOut();
        Assert.Equal(
            DomainJson.Write(rehearsal.Participation),
            DomainJson.Write(History.Replay(rehearsal.Participation.Key, rehearsal.Happenings) with { AsOf = rehearsal.Participation.AsOf }));
        return golden with { Events = [.. rehearsal.Events.Select(shown => shown.ToJson())], End = EndOf(rehearsal) };
    }

    /// <summary>Rehearsals play the newest version; the conversations of the first version were written first, and the others name theirs.</summary>
    private static int VersionOf(string name, GoldenFile golden) =>
        golden.Options["version"]?.GetValue<int>()
        ?? (Path.GetFileName(name).StartsWith("rehearsal-", StringComparison.Ordinal) ? Repository.Newest(name.Split('/')[0]).Version : 1);

    private static RehearsalOptions OptionsOf(StudyDefinition study, JsonObject given)
    {
        var minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
        string? Given(string name) => given[name]?.GetValue<string>();
        var options = RehearsalOptions.Of(study, minute.Parse(Given("activate") ?? "2026-03-02T08:00").Value);
        return options with
        {
            Zone = Given("zone") ?? options.Zone,
            Weekday = Given("weekday") is { } day ? Enum.Parse<IsoDayOfWeek>(day) : options.Weekday,
            Time = Given("time") is { } time ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value : options.Time,
            Arm = Given("arm") is { } arm ? new ArmId(arm) : options.Arm,
            Role = Given("role") is { } role ? new RoleId(role) : options.Role,
            Site = Given("site") is { } site ? new SiteId(site) : options.Site,
            Language = Given("language") ?? options.Language,
            Later = given["later"]?.AsObject() is { } edits ? [Repository.Study(study.Id.Value, study.Version, edits)] : [],
            Until = Given("until") is { } until ? minute.Parse(until).Value : null,
        };
    }

    /// <summary>What stands at the end beyond the events: withdrawn alerts, reasons of occasions, refused records.</summary>
    private static JsonObject EndOf(Rehearsal rehearsal)
    {
        var person = rehearsal.Participation;
        var end = new JsonObject { ["status"] = Word(person.Status), ["balanceCents"] = Account.Balance(person.Ledger) };
        var occasions = new JsonObject();
        foreach (var occasion in person.Occasions.Where(occasion => occasion.Status != OccasionStatus.Planned))
        {
            occasions[occasion.Id.Value] = occasion.Reason is { } reason ? $"{Word(occasion.Status)} {Word(reason)}" : Word(occasion.Status);
        }

        end["occasions"] = occasions;
        end["alerts"] = new JsonArray([.. person.Alerts.Select(alert => JsonValue.Create(
            $"{alert.Rule} {Word(alert.Level)} {Word(alert.Status)} reply:{Word(alert.Reply)} repeated:{alert.Repeats?.Count ?? 0}"))]);
        if (!rehearsal.Refusals.IsEmpty)
        {
            end["refusals"] = new JsonArray([.. rehearsal.Refusals.Select(refusal => JsonValue.Create(refusal.ToString()))]);
        }

        return end;
    }

    private static string Word<T>(T value) => JsonSerializer.SerializeToNode(value, DomainJson.Options)!.GetValue<string>();
}
