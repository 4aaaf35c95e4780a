using System.Text.Json.Serialization;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;

namespace EmaPain.Domain.Studies;

/// <summary>A version of a study as its file says it; immutable once published.</summary>
public sealed record StudyDefinition
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required StudyId Id { get; init; }

    public required int Version { get; init; }

    /// <summary>For staff and researchers; never sent to a participant.</summary>
    public required string Title { get; init; }

    /// <summary>Number in the trial registry.</summary>
    public string? Registry { get; init; }

    /// <summary>What in this file no source gives and the study team has to replace; one sentence each.</summary>
    public IReadOnlyList<string> Placeholders { get; init; } = [];

    /// <summary>Languages of all wordings, as ISO 639-1 codes; the first is the default.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The most segments that one text may take, longest fillings included; carriers bill and may split by segment.</summary>
    public int MaximumSegments { get; init; } = 3;

    public required IReadOnlyList<Scale> Scales { get; init; }

    public required IReadOnlyList<Instrument> Instruments { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>The arms of the trial; empty where nobody is allocated.</summary>
    public IReadOnlyList<Arm> Arms { get; init; } = [];

    /// <summary>How people are allocated; none: staff record the arm.</summary>
    public AllocationPlan? Allocation { get; init; }

    /// <summary>Whether the app draws the arms.</summary>
    [JsonIgnore]
    public bool DrawsArms => Allocation is { By: AllocationSource.App };

    public required IReadOnlyList<Site> Sites { get; init; }

    public required TextingHours TextingHours { get; init; }

    public required ParticipantChoices Choices { get; init; }

    /// <summary>What people have to agree to before they are texted.</summary>
    public ConsentPlan Consents { get; init; } = new();

    /// <summary>What is done about people who are not activated yet.</summary>
    public OnboardingPlan Onboarding { get; init; } = new();

    /// <summary>Who may be allocated and activated.</summary>
    public EligibilityPlan Eligibility { get; init; } = new();

    public required IReadOnlyList<OccasionPlan> Occasions { get; init; }

    public required CompensationPlan Compensation { get; init; }

    public required AlertPlan Alerts { get; init; }

    /// <summary>Peer coaches; none: nobody looks after others.</summary>
    public PeerPlan? Peers { get; init; }

    /// <summary>How people report adverse events by text; none: staff record them.</summary>
    public AdverseEventPlan? AdverseEvents { get; init; }

    /// <summary>How soon adverse events have to be reported; none: each is a task that is due in a day.</summary>
    public AdverseEventDeadlines? AdverseEventDeadlines { get; init; }

    /// <summary>What staff keep of people beside the phone; empty: nothing.</summary>
    public IReadOnlyList<ContactDetail> ContactDetails { get; init; } = [];

    public required StudyTexts Texts { get; init; }

    /// <summary>Earlier versions, for people who took part in one before; in no file.</summary>
    [JsonIgnore]
    public IReadOnlyList<StudyDefinition> Earlier { get; init; } = [];
}
