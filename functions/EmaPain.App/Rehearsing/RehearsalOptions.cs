using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Rehearsing;

/// <summary>Who takes part in a rehearsal, and when it begins and ends.</summary>
/// <param name="Study">The study that is rehearsed.</param>
/// <param name="Zone">The person's time zone (IANA) at the beginning.</param>
/// <param name="Activation">Wall time of the activation; a script that records one itself replaces it.</param>
/// <param name="Weekday">Chosen weekday of weekly questions.</param>
/// <param name="Time">Chosen time of day.</param>
/// <param name="Arm">The arm; none where the study has none.</param>
/// <param name="Role">The role.</param>
/// <param name="Site">The site, whose sender number decides who confirms a STOP.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Until">Wall time of the end; none: when the windows that are open at the last line have closed.</param>
public sealed record RehearsalOptions(
    StudyDefinition Study, string Zone, LocalDateTime Activation, IsoDayOfWeek Weekday, LocalTime Time,
    ArmId? Arm, RoleId Role, SiteId Site, string Language, LocalDateTime? Until)
{
    /// <summary>Later versions of the study, to which the person may be moved.</summary>
    public IReadOnlyList<StudyDefinition> Later { get; init; } = [];

    /// <summary>Another seed is another person, with other random times.</summary>
    public int Seed { get; init; }

    /// <summary>The defaults of design section 10: New York, Monday 10:00, the study's first arm, role, site and language.</summary>
    public static RehearsalOptions Of(StudyDefinition study, LocalDateTime activation) => new(
        study, "America/New_York", activation, IsoDayOfWeek.Monday, new LocalTime(10, 0), study.Arms.Count > 0 ? study.Arms[0].Id : null,
        study.Roles[0].Id, study.Sites[0].Id, study.Languages[0], null);
}
