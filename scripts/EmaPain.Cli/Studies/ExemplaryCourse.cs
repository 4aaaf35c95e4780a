using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Cli.Studies;

/// <summary>From when and how long the person takes part by whom an edit is shown.</summary>
internal sealed class ExemplaryCourse
{
    private static readonly LocalTime Morning = new(8, 0);

    private readonly Option<string> activated = new("--activated")
    {
        Description = "Day 0 of the person, yyyy-MM-dd (08:00 local).", DefaultValueFactory = _ => "2026-01-05",
    };

    private readonly Option<string?> today = new("--today") { Description = "Day of the move, yyyy-MM-dd. Default: day 0, when all is still to come." };
    private readonly Option<string> zone = new("--zone") { Description = "IANA time zone.", DefaultValueFactory = _ => "America/New_York" };

    public void AddTo(Command command)
    {
        command.Add(activated);
        command.Add(today);
        command.Add(zone);
    }

    /// <summary>The zone, the instant of activation and that of the move.</summary>
    /// <exception cref="CouldNotRunException">They cannot be.</exception>
    public (string Zone, Instant Activation, Instant Move) Read(ParseResult parsed)
    {
        var place = ZoneName.Checked(parsed.GetRequiredValue(zone));
        var day0 = Day("activated", parsed.GetRequiredValue(activated));
        var move = parsed.GetValue(today) is { } given ? Day("today", given) : day0;
        var clock = DateTimeZoneProviders.Tzdb[place];
        var activation = (day0 + Morning).InZoneLeniently(clock).ToInstant();
        return move < day0
            ? throw new CouldNotRunException($"--today {move:yyyy-MM-dd} is before --activated {day0:yyyy-MM-dd}; nobody is in progress then.")
            : (place, activation, Instant.Max(activation, move.AtStartOfDayInZone(clock).ToInstant()));
    }

    private static LocalDate Day(string option, string given) => LocalDatePattern.Iso.Parse(given) is { Success: true, Value: var day }
        ? day
        : throw new CouldNotRunException($"--{option} '{given}' cannot be read; write yyyy-MM-dd, such as 2026-03-02.");
}
