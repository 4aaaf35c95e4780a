using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>What enrolling somebody would come to, or came to.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Outlook">What it comes to.</param>
/// <param name="Code">Of a refusal.</param>
/// <param name="Sentence">Of a refusal: what is wrong and what to do.</param>
public sealed record EnrolmentOutlook(ParticipantId Participant, EnrolmentOutlook.Kind Outlook, string? Code = null, string? Sentence = null)
{
    public enum Kind
    {
        /// <summary>Nothing stands in the way.</summary>
        New,

        /// <summary>The person was enrolled by this very form.</summary>
        Done,
        Refused,
    }
}
