using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Alerts that nobody took on, prompts, reminders and expiries. Of a text of nobody known there are only alerts.</summary>
internal static class WhenTimeHasCome
{
    public static void Decide(Deliberation d)
    {
        Climbing.Look(d);
        if (d.State.Zones.IsEmpty)
        {
            return;
        }

        Holding.Look(d);
        Welcome(d);
        Onboarding.Decide(d);
        Thanking.Look(d);

        // An invitation to a survey waits for a talk, so that what is asked by text comes first.
        foreach (var id in d.State.Occasions.OrderBy(occasion => occasion.Kind == OccasionKind.Texts ? 0 : 1).Select(occasion => occasion.Id).ToList())
        {
            if (d.IsFull)
            {
                return;
            }

            LookAt(d, d.State.OccasionOf(id)!);
        }

        Thanking.LookAtOthers(d);
        TrialEnd.Look(d);
    }

    private static void Welcome(Deliberation d)
    {
        if (DueTimes.IsWelcomeDue(d.Study, d.State, d.Now) && d.Calendar.IsAllowed(d.Now))
        {
            d.Record(new Happening.Welcomed(d.Now));
            var id = new EffectId(NameBasedId.Of("welcome", d.State.Key.ToString()).ToString());
            var text = new PendingText(id, Purpose.Notice, null, null);
            d.Say(text, d.In(d.Study.Texts.Welcome), d.InTheHours(Duration.FromHours(1)));
        }
    }

    private static void LookAt(Deliberation d, Occasion occasion)
    {
        switch (occasion.Status)
        {
            case OccasionStatus.Planned when d.Now >= Lateness.EndOf(d.Study, occasion, d.Calendar):
                Over(d, occasion);
                break;
            case OccasionStatus.Planned when d.Now >= occasion.Planned && DueTimes.IsToBeTold(d.Study, d.State, occasion):
                Consenting.TellOnce(d);
                break;
            case OccasionStatus.Planned when IsSent(d, occasion) && d.Now >= occasion.Planned && !HasToWait(d, occasion):
                Begin(d, occasion);
                break;
            case OccasionStatus.Open when d.Now >= occasion.Closes:
                Close(d, occasion, ReasonOf(d, occasion));
                break;
            case OccasionStatus.Open when Steps.MayAsk(d.Study, d.State) && d.Calendar.IsAllowed(d.Now) && !HasToWait(d, occasion):
                GoOn(d, occasion);
                break;
        }
    }

    private static bool IsSent(Deliberation d, Occasion occasion) => OccasionPlanning.PlanOf(d.Study, occasion.Id).IsSent();

    private static void Begin(Deliberation d, Occasion occasion)
    {
        if (occasion.Kind == OccasionKind.Texts)
        {
            Asking.NextInstrument(d, occasion.Id);
        }
        else
        {
            Inviting.Invite(d, occasion);
        }
    }

    private static void GoOn(Deliberation d, Occasion occasion)
    {
        if (DueTimes.NextStep(d.Study, d.State, occasion) <= d.Now)
        {
            Asking.NextInstrument(d, occasion.Id);
            return;
        }

        if (DueTimes.Reminder(d.Study, occasion) <= d.Now)
        {
            Asking.Remind(d, occasion);
        }

        if (DueTimes.Call(d.Study, occasion) <= d.Now)
        {
            d.Record(new Happening.CallAsked(d.Now, occasion.Id));
            d.RaiseTask(TaskKind.CallAfterReminders, occasion.Id.Value);
        }
    }

    private static bool HasToWait(Deliberation d, Occasion waiting) => DueTimes.Free(d.Study, d.State, waiting) > d.Now;

    private static void Over(Deliberation d, Occasion occasion)
    {
        if (!IsSent(d, occasion) || !occasion.Answers.IsEmpty)
        {
            Close(d, occasion, MissingReason.NoResponse);
            return;
        }

        Unsent.Record(d, occasion);
    }

    private static void Close(Deliberation d, Occasion occasion, MissingReason reason)
    {
        d.Record(new Happening.OccasionClosed(d.Now, occasion.Id, reason));
        d.Revise(occasion.Id);
        d.Do(new Effect.RefreshOccasion(occasion.Id));
        Crediting.AskToCredit(d, occasion.Id);
        Silence.Look(d, occasion.Id);
    }

    private static MissingReason ReasonOf(Deliberation d, Occasion occasion)
    {
        if (!occasion.Answers.IsEmpty)
        {
            return MissingReason.NoResponse;
        }

        var delivery = occasion.FirstDelivery;
        return delivery == Delivery.NotSent && !Steps.MayAsk(d.Study, d.State) ? Unsent.ReasonOf(d, occasion)
            : delivery is Delivery.Failed or Delivery.NotSent ? MissingReason.SendFailed
            : delivery is Delivery.Unknown or Delivery.Committed ? MissingReason.Technical
            : occasion.AskedAgainAt is not null ? MissingReason.Invalid
            : MissingReason.NoResponse;
    }
}
