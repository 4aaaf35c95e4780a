using EmaPain.Domain.Schedule;

namespace EmaPain.Cli.Studies;

/// <summary>A time zone as people type it.</summary>
internal static class ZoneName
{
    /// <exception cref="CouldNotRunException">There is no such zone.</exception>
    public static string Checked(string given) => ParticipantCalendar.IsZone(given)
        ? given
        : throw new CouldNotRunException($"'{given}' is no time zone. Give an IANA name such as America/Chicago.");
}
