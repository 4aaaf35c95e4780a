using System.Globalization;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Peer coaches: whom they look after, and what they text and tell of these people.</summary>
internal static class Coaching
{
    public static void Assign(Deliberation d, StaffRecord.PeerAssigned record)
    {
        if (PlanOf(d) is not { } plan)
        {
            d.Refuse("no-coach", $"{d.State.Key.Participant} is no peer coach.");
        }
        else if (record.Number < 1 || record.Number > plan.Most)
        {
            d.Refuse("bad-number", $"A coach's people are numbered 1 to {plan.Most}.");
        }
        else if (d.State.WithdrawnSince is not null)
        {
            d.Refuse("withdrawn", $"{d.State.Key.Participant} withdrew. Name another coach.");
        }
        else if (d.State.Peers.FirstOrDefault(peer => peer.Number == record.Number) is { } taken)
        {
            d.Refuse(
                taken.Patient == record.Patient ? "nothing-to-do" : "number-taken",
                $"Number {record.Number} of {d.State.Key.Participant} is {taken.Patient}{(taken.Patient == record.Patient ? " already." : ". Give that person another coach first, or take another number.")}");
        }
        else
        {
            d.Record(new Happening.PeerGiven(d.Now, new Peer(record.Number, record.Patient)));
            Tell(d, record.Patient, PeerNewsKind.Assigned, d.Now);
        }
    }

    /// <summary>A contact that the coach told staff of.</summary>
    public static void RecordContact(Deliberation d, StaffRecord.PeerContact record)
    {
        if (d.State.Peers.FirstOrDefault(peer => peer.Number == record.Number) is { } peer)
        {
            Tell(d, peer.Patient, PeerNewsKind.Contact, d.Now, record.Mode);
        }
        else
        {
            d.Refuse("no-such-peer", $"{d.State.Key.Participant} looks after nobody with the number {record.Number}.");
        }
    }

    /// <summary>Whether a text is a coach's concern: it is urgent as it is, and words about somebody else are no sign of the coach's own need.</summary>
    public static bool IsConcern(Deliberation d, Input.TextArrived text) => PlanOf(d) is not null && PeerText.Read(text.Text) is { Kind: PeerNewsKind.Concern };

    /// <summary>
    /// Whether a text of nobody known may be a coach's concern, from another phone: it names a number as coaches do, so that no advertisement which
    /// is concerned about something calls anybody at night.
    /// </summary>
    public static bool MayBeConcern(StudyDefinition study, string text) =>
        study.Peers is not null && PeerText.Read(text) is { Kind: PeerNewsKind.Concern, Number: not null };

    /// <summary>
    /// A coach's text about somebody. A concern is never lost for want of a number: then it is about all of the coach's people, and the alert is
    /// about the coach as well where the number is nobody's any more.
    /// </summary>
    /// <returns>Whether the text was one.</returns>
    public static bool Take(Deliberation d, Input.TextArrived text, CrisisFinding? crisis)
    {
        if (PlanOf(d) is null || PeerText.Read(text.Text) is not { } said)
        {
            return false;
        }

        var named = said.Number is null && d.State.Peers is [var only] ? only : d.State.Peers.FirstOrDefault(peer => peer.Number == said.Number);
        if (said.Kind == PeerNewsKind.Concern)
        {
            Concern(d, text, named, said.Number);
            Answer(d, crisis is { Level: CrisisLevel.Urgent } ? null : d.Study.Texts.ConcernTaken, "");
        }
        else if (named is null || said.Mode is null)
        {
            Answer(d, d.Study.Texts.ContactWhich, "");
        }
        else
        {
            Tell(d, named.Patient, PeerNewsKind.Contact, text.ReceivedAt, said.Mode);
            Answer(d, d.Study.Texts.ContactTaken, named.Number.ToString(CultureInfo.InvariantCulture));
        }

        return true;
    }

    /// <summary>Whoever the coach looked after needs somebody else.</summary>
    public static void Leave(Deliberation d)
    {
        foreach (var peer in d.State.Peers)
        {
            d.RaiseTask(TaskKind.NameCoach, peer.Patient.Value);
        }

        if (d.State.Coach is { } coach)
        {
            Tell(d, coach, PeerNewsKind.Released, d.Now);
        }
    }

    public static void Tell(Deliberation d, ParticipantId whom, PeerNewsKind kind, Instant at, ContactMode? mode = null) =>
        d.Do(new Effect.TellPeer(whom, PeerNews.InputOf(d.State.Key, d.Input.Id, kind, whom), new PeerNews(kind, d.State.Key.Participant, at, mode)));

    private static void Concern(Deliberation d, Input.TextArrived text, Peer? named, int? number)
    {
        foreach (var peer in named is null ? d.State.Peers : [named])
        {
            Tell(d, peer.Patient, PeerNewsKind.Concern, text.ReceivedAt);
        }

        // The number may be somebody's whom another coach has now: whoever takes the alert on asks this coach who is meant.
        if (d.State.Peers.IsEmpty || (named is null && number is not null))
        {
            Alerting.OnText(d, AlertTrigger.Concern);
        }
    }

    private static void Answer(Deliberation d, IReadOnlyDictionary<string, string>? wording, string value)
    {
        if (wording is not null && d.State.OptedOutSince is null && !Permissions.IsTextingRevoked(d.State))
        {
            d.Reply(Purpose.Confirmation, d.In(wording).Replace("{value}", value, StringComparison.Ordinal));
        }
    }

    private static PeerPlan? PlanOf(Deliberation d) => d.Study.Peers is { } plan && plan.Coach == d.State.Role ? plan : null;
}
