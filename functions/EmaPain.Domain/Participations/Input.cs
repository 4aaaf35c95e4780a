using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>Something that happened outside and that the engine decides on. An input with the same id is decided once.</summary>
public abstract record Input(InputId Id)
{
    /// <summary>The participant's phone sent a text.</summary>
    /// <param name="Id">Computed from the carrier's message id.</param>
    /// <param name="Text">As received.</param>
    /// <param name="ReceivedAt">The carrier's time, at most the present.</param>
    public sealed record TextArrived(InputId Id, string Text, Instant ReceivedAt) : Input(Id);

    /// <summary>The time has come at which something may be due.</summary>
    public sealed record TimeHasCome(InputId Id) : Input(Id);

    /// <summary>The outcome of sending a text is known.</summary>
    /// <param name="Id">Computed from the effect and its try.</param>
    /// <param name="Text">Which text.</param>
    /// <param name="Outcome">What the carrier said.</param>
    /// <param name="TriedAt">When it was sent, on the trial's clock.</param>
    public sealed record TextTried(InputId Id, EffectId Text, SendOutcome Outcome, Instant TriedAt) : Input(Id);

    /// <summary>The carrier reports on a text that it took; reports may come hours late.</summary>
    /// <param name="Id">Of the report.</param>
    /// <param name="Text">Which text.</param>
    /// <param name="Report">What became of it.</param>
    /// <param name="ReceivedAt">When the carrier learned of it; an opt-out from before a START does not count.</param>
    public sealed record DeliveryReported(InputId Id, EffectId Text, DeliveryReport Report, Instant ReceivedAt) : Input(Id);

    /// <summary>Money is to be judged after an occasion changed.</summary>
    public sealed record CompensationRequested(InputId Id, OccasionId Occasion, int Revision) : Input(Id);

    /// <summary>Worsening is to be judged after an occasion changed.</summary>
    public sealed record ScreeningRequested(InputId Id, OccasionId Occasion, int Revision) : Input(Id);

    /// <summary>A member of staff recorded something.</summary>
    /// <param name="Id">The request id.</param>
    /// <param name="Record">What was recorded.</param>
    /// <param name="Actor">Who, by id.</param>
    public sealed record StaffRecorded(InputId Id, StaffRecord Record, string Actor) : Input(Id);

    /// <summary>A member of staff wants a person's identity to be erased.</summary>
    public sealed record ErasureAsked(InputId Id) : Input(Id);

    /// <summary>A linked survey's system reports that it was completed.</summary>
    /// <param name="Id">Computed from the invitation.</param>
    /// <param name="Survey">The invitation.</param>
    /// <param name="ReportedAt">When the report came.</param>
    public sealed record SurveyCompleted(InputId Id, SurveyId Survey, Instant ReportedAt) : Input(Id);

    /// <summary>A linked survey's report holds the flag of its suicide item.</summary>
    /// <param name="Id">Computed from the invitation.</param>
    /// <param name="Survey">The invitation.</param>
    public sealed record SurveyFlagged(InputId Id, SurveyId Survey) : Input(Id);

    /// <summary>News came from a peer coach's participation, or a patient's.</summary>
    public sealed record PeerTold(InputId Id, PeerNews News) : Input(Id);

    /// <summary>The unit's place in its stratum was taken, and this is its arm.</summary>
    public sealed record ArmDrawn(InputId Id, ArmId Arm) : Input(Id);

    /// <summary>A mail about an alert was tried.</summary>
    public sealed record AlertMailed(InputId Id, AlertId Alert, string Recipient, MailOutcome Outcome) : Input(Id);

    /// <summary>A mail about an alert did not reach its recipient after all.</summary>
    public sealed record AlertMailBounced(InputId Id, AlertId Alert, string Recipient) : Input(Id);

    /// <summary>A mail about an alert is in its recipient's mailbox.</summary>
    public sealed record AlertMailArrived(InputId Id, AlertId Alert, string Recipient) : Input(Id);

    /// <summary>The step that an alert called for an input reached nobody: nobody is on the list, all are on leave, or no mailbox took the mail.</summary>
    public sealed record AlertReachedNobody(InputId Id, AlertId Alert, InputId Cause) : Input(Id);

    /// <summary>A member of staff is to be called by text to the step that an alert called for an input.</summary>
    public sealed record AlertTextAsked(InputId Id, AlertId Alert, string Recipient, InputId Cause) : Input(Id);

    /// <summary>A member of staff recorded something about an alert.</summary>
    public sealed record AlertRecorded(InputId Id, AlertId Alert, AlertRecord Record, string By) : Input(Id);

    /// <summary>A text could not be judged; staff have to read it. Has an aggregate of its own, <c>unjudged~inbox id</c>.</summary>
    public sealed record TextUnjudged(InputId Id, StudyId Study, SiteId Site) : Input(Id);

    /// <summary>A phone that nobody enrolled sent a text. Has an aggregate of its own, <c>unknown~HMAC of the phone</c>.</summary>
    public sealed record StrangerWrote(InputId Id, StudyId Study, SiteId Site, string Text) : Input(Id);

    /// <summary>Somebody wrote who cannot be answered: no phone number, or not to one of ours. Has an aggregate of its own for each site.</summary>
    public sealed record UnanswerableWrote(InputId Id, StudyId Study, SiteId Site, string Text) : Input(Id);

    /// <summary>What a person is owed is to be put into a payout.</summary>
    /// <param name="Id">Computed from payout and person, so that a payout holds a person once.</param>
    /// <param name="Payout">Which payout.</param>
    /// <param name="Actor">Who approved it, by id.</param>
    public sealed record PaymentApproved(InputId Id, PayoutId Payout, string Actor) : Input(Id);

    /// <summary>Whoever pays has said what became of a payment.</summary>
    public sealed record PaymentReported(InputId Id, PayoutId Payout, PaymentResult Result, string Actor) : Input(Id);

    /// <summary>A payment was recorded as failed in error.</summary>
    /// <param name="Id">The input.</param>
    /// <param name="Payout">Which payout's.</param>
    /// <param name="Actor">Who says so.</param>
    public sealed record PaymentRestored(InputId Id, PayoutId Payout, string Actor) : Input(Id);

    /// <summary>A recipient took an alert on.</summary>
    public sealed record AlertTakenOn(InputId Id, AlertId Alert, string By) : Input(Id);
}
