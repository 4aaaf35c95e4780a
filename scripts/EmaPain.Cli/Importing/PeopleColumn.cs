using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Cli.Importing;

/// <summary>A column of a list of people.</summary>
/// <param name="Name">As it stands in the first row.</param>
/// <param name="IsRequired">Whether every row has to say something here.</param>
/// <param name="FaultOf">What is wrong with a cell and how to mend it; nothing where it is good.</param>
internal sealed record PeopleColumn(string Name, bool IsRequired, Func<StudyDefinition, string, (string Problem, string Remedy)?> FaultOf)
{
    public const string Participant = "participant";
    public const string Phone = "phone";
    public const string Site = "site";
    public const string Role = "role";
    public const string Zone = "zone";
    public const string Language = "language";
    public const string Weekday = "weekday";
    public const string Time = "time";
    public const string Consent = "consent";
    public const string Partner = "partner";
    public const string PersonName = "name";
    public const string Address = "address";
    public const string Emergency = "emergency";

    public static IReadOnlyList<PeopleColumn> All { get; } =
    [
        new(Participant, true, (_, cell) => KeyRules.IsAllowed(cell) ? null : ($"'{cell}' is no participant id", "Use letters, digits and hyphens only, at most 64.")),
        new(Phone, true, (study, cell) => PhoneNumber.OfPerson(cell) is { } phone
            ? StudyNumbers.Contains(study, phone) ? ("is a number of the study itself", "Write the person's own.") : null
            : PhoneNumber.HasTrunkZero(cell) ? ("has a zero after the country code, which is dialled inside the country only", "Leave that zero out, as in +442079460958.")
            : ("is no phone number of North America, and without plus and country code nobody knows whose", "Write it like +18135550100 or 813-555-0100; abroad like +442079460958.")),
        new(Site, true, (study, cell) => OneOf("site", cell, study.Sites.Select(site => site.Id.Value))),
        new(Role, true, (study, cell) => OneOf("role", cell, study.Roles.Select(role => role.Id.Value))),
        new(Zone, true, (_, cell) => CivilZones.RemedyFor(cell) is { } remedy ? ($"'{cell}' is no time zone that people live in", remedy) : null),
        new(Language, false, (study, cell) => OneOf("language", cell, study.Languages)),
        new(Weekday, false, (_, cell) => ChosenTimes.Weekday(cell) is not null ? null : ($"'{cell}' is no day of the week", "Write it like monday.")),
        new(Time, false, (study, cell) => TimeFault(study.Choices, cell)),
        new(Consent, false, (_, cell) => ConsentDocuments.MistakeIn(cell) is { } mistake ? ("is no version of a document", mistake) : null),
        new(Partner, false, (_, cell) => KeyRules.IsAllowed(cell) ? null : ($"'{cell}' is no participant id", "Give the participant id of the other one of the dyad.")),
        new(PersonName, false, (study, cell) => DetailFault(study, new ContactDetails(Name: cell))),
        new(Address, false, (study, cell) => DetailFault(study, new ContactDetails(Address: cell))),
        new(Emergency, false, (study, cell) => DetailFault(study, new ContactDetails(EmergencyContact: cell))),
    ];

    private static (string Problem, string Remedy)? OneOf(string what, string cell, IEnumerable<string> known) =>
        known.Contains(cell) ? null : ($"the study has no {what} '{cell}'", $"Write one of: {string.Join(", ", known)}.");

    private static (string Problem, string Remedy)? TimeFault(ParticipantChoices choices, string cell) => ChosenTimes.Time(cell) switch
    {
        null => ($"'{cell}' is no time of day", "Write it like 09:30 or 14:00."),
        { } time when !choices.Allows(time) =>
            ($"{cell} is not among the times to choose from", $"Write a time from {choices.EarliestTime:HH:mm} to {choices.LatestTime:HH:mm}."),
        _ => null,
    };

    /// <summary>The app would say the same; nothing of the cell is repeated.</summary>
    private static (string Problem, string Remedy)? DetailFault(StudyDefinition study, ContactDetails details) =>
        DetailsKeeping.Fault(study, details)?.Refusal() is not { } refusal ? null
        : refusal.Code == "not-kept" ? ("the study does not keep this of people", "Take the column out, or name it under 'contactDetails' in a new version of the study file.")
        : ("is too long", "Shorten it.");
}
