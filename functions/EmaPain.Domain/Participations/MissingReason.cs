using System.Text.Json.Serialization;

namespace EmaPain.Domain.Participations;

/// <summary>Why an answer is missing (facts/domain.md section 7).</summary>
public enum MissingReason
{
    /// <summary>
    /// Its window was over before the occasion was planned: its anchor lay too far back. Or a prompt of the same burst went out so late that
    /// its gap left no room in this one's window.
    /// </summary>
    [JsonStringEnumMemberName("not_due")]
    NotDue,
    [JsonStringEnumMemberName("not_sent_optout")]
    NotSentOptOut,
    [JsonStringEnumMemberName("not_sent_paused")]
    NotSentPaused,
    [JsonStringEnumMemberName("not_sent_withdrawn")]
    NotSentWithdrawn,
    [JsonStringEnumMemberName("not_sent_held")]
    NotSentHeld,

    /// <summary>An agreement that the study requires was not in force.</summary>
    [JsonStringEnumMemberName("not_sent_no_consent")]
    NotSentNoConsent,

    /// <summary>No allowed hour lay in the window.</summary>
    [JsonStringEnumMemberName("quiet")]
    Quiet,
    [JsonStringEnumMemberName("send_failed")]
    SendFailed,
    [JsonStringEnumMemberName("no_response")]
    NoResponse,
    [JsonStringEnumMemberName("refused_item")]
    RefusedItem,

    /// <summary>The person did not come to a call or session.</summary>
    [JsonStringEnumMemberName("not_attended")]
    NotAttended,

    /// <summary>Only unreadable texts came.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,

    /// <summary>Answered after the window.</summary>
    [JsonStringEnumMemberName("late")]
    Late,

    /// <summary>Whether the question went out is not known.</summary>
    [JsonStringEnumMemberName("technical")]
    Technical,
}
