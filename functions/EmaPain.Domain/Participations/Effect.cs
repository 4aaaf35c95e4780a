using System.Text.Json.Serialization;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>What has to be done outside after a decision. Data only; all but texts may be done twice without harm.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(SendText), "sendText")]
[JsonDerivedType(typeof(CancelText), "cancelText")]
[JsonDerivedType(typeof(ForgetText), "forgetText")]
[JsonDerivedType(typeof(ListSurvey), "listSurvey")]
[JsonDerivedType(typeof(Due), "due")]
[JsonDerivedType(typeof(RequestCompensation), "requestCompensation")]
[JsonDerivedType(typeof(RequestScreening), "requestScreening")]
[JsonDerivedType(typeof(MailAlert), "mailAlert")]
[JsonDerivedType(typeof(RefreshOccasion), "refreshOccasion")]
[JsonDerivedType(typeof(RefreshPayments), "refreshPayments")]
[JsonDerivedType(typeof(RefreshAdverseEvents), "refreshAdverseEvents")]
[JsonDerivedType(typeof(RefreshAlert), "refreshAlert")]
[JsonDerivedType(typeof(RefreshParticipant), "refreshParticipant")]
[JsonDerivedType(typeof(RaiseTask), "raiseTask")]
[JsonDerivedType(typeof(TellPeer), "tellPeer")]
[JsonDerivedType(typeof(SettlePhone), "settlePhone")]
[JsonDerivedType(typeof(EraseIdentity), "eraseIdentity")]
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Send a text to the participant, or to a member of staff, within <see cref="NotBefore"/> and <see cref="SendBefore"/>.</summary>
    public sealed record SendText(
        EffectId Id, string Text, Purpose Purpose, OccasionId? Occasion, Instant NotBefore, Instant SendBefore, string? Staff = null) : Effect;

    /// <summary>Delete a text that nobody has begun to send.</summary>
    public sealed record CancelText(EffectId Id) : Effect;

    /// <summary>Delete a text whose outcome is known.</summary>
    public sealed record ForgetText(EffectId Id) : Effect;

    /// <summary>Let the invitation be found by its id when the survey's system reports.</summary>
    public sealed record ListSurvey(SurveyId Survey, OccasionId Occasion) : Effect;

    /// <summary>Call again at this time.</summary>
    public sealed record Due(Instant At) : Effect;

    public sealed record RequestCompensation(OccasionId Occasion, int Revision) : Effect;

    public sealed record RequestScreening(OccasionId Occasion, int Revision) : Effect;

    /// <summary>Mail the alerts that share this alert's mail.</summary>
    /// <param name="Alert">The most urgent of them.</param>
    /// <param name="Cause">The input that asks for the mail; a further one mails again.</param>
    public sealed record MailAlert(AlertId Alert, InputId Cause) : Effect;

    public sealed record RefreshOccasion(OccasionId Occasion) : Effect;

    /// <summary>The rows of the person's adverse events have to be written anew.</summary>
    public sealed record RefreshAdverseEvents : Effect;

    public sealed record RefreshPayments : Effect;

    public sealed record RefreshAlert(AlertId Alert) : Effect;

    public sealed record RefreshParticipant : Effect;

    /// <summary>Give the site's coordinator something to do.</summary>
    /// <param name="Id">Computed from its cause.</param>
    /// <param name="Kind">What to do.</param>
    /// <param name="Cause">What it is about, by ids.</param>
    /// <param name="DueAt">Until when; none: as the kind says.</param>
    /// <param name="AskedAt">When this was decided, where it opens a task again that was done before; none: a task that is done stays done.</param>
    public sealed record RaiseTask(TaskId Id, TaskKind Kind, string Cause, Instant? DueAt = null, Instant? AskedAt = null) : Effect;

    /// <summary>Tell another participation of the study: a coach's patient, or a patient's coach.</summary>
    /// <param name="Whom">Who is told.</param>
    /// <param name="Input">The id of the input that it is told by.</param>
    /// <param name="News">What.</param>
    public sealed record TellPeer(ParticipantId Whom, InputId Input, PeerNews News) : Effect;

    /// <summary>Forget the phone that was changed, in the contact book.</summary>
    public sealed record SettlePhone : Effect;

    /// <summary>Delete phone, contact and texts as received; of a mere enrolment everything (functions/decisions/0013).</summary>
    public sealed record EraseIdentity : Effect;
}
