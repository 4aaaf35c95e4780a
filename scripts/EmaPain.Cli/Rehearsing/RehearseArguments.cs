using System.CommandLine;
using EmaPain.App.Rehearsing;
using EmaPain.App.Staff;
using EmaPain.Cli.Studies;
using EmaPain.Domain.Ids;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Cli.Rehearsing;

/// <summary>Who takes part in a rehearsal, as the command line says it (design section 10).</summary>
internal sealed class RehearseArguments
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTime Morning = new(8, 0);

    private readonly Argument<string> study = new("STUDY") { Description = "Id of a shipped study, or path of a study file." };
    private readonly Option<string> zone = new("--zone") { Description = "IANA time zone.", DefaultValueFactory = _ => "America/New_York" };
    private readonly Option<string?> activate = new("--activate") { Description = "Day 0: yyyy-MM-dd (08:00 local) or yyyy-MM-ddTHH:mm. Default: next Monday." };
    private readonly Option<string> weekday = new("--weekday") { Description = "Chosen weekday.", DefaultValueFactory = _ => "monday" };
    private readonly Option<string> time = new("--time") { Description = "Chosen time of day, HH:mm.", DefaultValueFactory = _ => "10:00" };
    private readonly Option<string?> arm = new("--arm") { Description = "Arm. Default: the study's first." };
    private readonly Option<string?> role = new("--role") { Description = "Role. Default: the study's first." };
    private readonly Option<string?> language = new("--language") { Description = "Language. Default: the study's first." };
    private readonly Option<int> seed = new("--seed") { Description = "Seed of random times: another seed is another person." };
    private readonly Option<string?> until = new("--until") { Description = "End, yyyy-MM-ddTHH:mm." };

    public Option<string?> Script { get; } = new("--script") { Description = "File with what is said and recorded." };

    public Option<bool> Json { get; } = new("--json") { Description = "One line of JSON per event." };

    public Option<bool> Calls { get; } = new("--calls") { Description = "Also whom an alert calls as long as nobody takes it on; a rehearsal has no staff." };

    public void AddTo(Command command)
    {
        command.Add(study);
        foreach (Option option in new Option[] { zone, activate, weekday, time, arm, role, language, seed, until, Script, Json, Calls })
        {
            command.Add(option);
        }
    }

    /// <exception cref="CouldNotRunException">Something that was given cannot be used.</exception>
    public RehearsalOptions Read(ParseResult parsed)
    {
        var named = StudySource.Open(parsed.GetRequiredValue(study));
        var place = ZoneName.Checked(parsed.GetRequiredValue(zone));
        var chosen = RehearsalOptions.Of(named, ActivationOf(parsed.GetValue(activate), place));
        return chosen with
        {
            Zone = place,
            Weekday = WeekdayOf(parsed.GetRequiredValue(weekday)),
            Time = ChosenTimes.Time(parsed.GetRequiredValue(time)) ?? throw Unusable("time", parsed.GetValue(time), "HH:mm, such as 18:30"),
            Arm = parsed.GetValue(arm) is { } side ? Known(named.Arms.Select(known => known.Id), new ArmId(side), "arm") : chosen.Arm,
            Role = parsed.GetValue(role) is { } part ? Known(named.Roles.Select(known => known.Id), new RoleId(part), "role") : chosen.Role,
            Language = parsed.GetValue(language) is { } tongue ? Known(named.Languages, tongue, "language") : chosen.Language,
            Seed = parsed.GetValue(seed),
            Later = StudySource.LaterThan(named, parsed.GetRequiredValue(study)),
            Until = parsed.GetValue(until) is { } end ? MinuteOf("until", end) : null,
        };
    }

    private static LocalDateTime ActivationOf(string? given, string zone) => given is null
        ? SystemNow(zone).Date.Next(IsoDayOfWeek.Monday) + Morning
        : Day.Parse(given) is { Success: true, Value: var day } ? day + Morning
        : Minute.Parse(given) is { Success: true, Value: var minute } ? minute
        : throw Unusable("activate", given, "yyyy-MM-dd, such as 2026-03-09, or yyyy-MM-ddTHH:mm");

    private static LocalDateTime SystemNow(string zone) =>
        Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;

    private static LocalDateTime MinuteOf(string option, string given) =>
        Minute.Parse(given) is { Success: true, Value: var minute } ? minute : throw Unusable(option, given, "yyyy-MM-ddTHH:mm, such as 2026-03-09T10:00");

    private static IsoDayOfWeek WeekdayOf(string given) =>
        ChosenTimes.Weekday(given) ?? throw Unusable("weekday", given, "an English name, such as friday or fri");

    private static T Known<T>(IEnumerable<T> all, T given, string what)
    {
        var known = all.ToList();
        return known.Contains(given) ? given
            : throw new CouldNotRunException(known.Count == 0
                ? $"The study has no {what}s; leave --{what} out."
                : $"The study has no {what} '{given}'. It has: {string.Join(", ", known)}.");
    }

    private static CouldNotRunException Unusable(string option, string? given, string form) => new($"--{option} '{given}' cannot be read; write {form}.");
}
