using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Agreements: given, revoked, confirmed by text.</summary>
internal static class Consenting
{
    public static void Give(Deliberation d, StaffRecord.Consent consent, string actor)
    {
        if (ConsentDocuments.MistakeIn(consent.Document) is { } mistake)
        {
            d.Refuse("no-document", mistake);
            return;
        }

        d.Record(new Happening.Consented(d.Now, consent.Document, actor, consent.Kind, consent.Way));
        Begin(d);
    }

    /// <summary>Nobody is asked by text a second time unless staff, who talked to the person, want it.</summary>
    public static void AskAgain(Deliberation d)
    {
        if (d.State.OptInAskedAt is null || Permissions.IsConfirmed(d.Study, d.State) || OnboardingTimes.OptInRequest(d.Study, d.State) is not null)
        {
            d.Refuse("nothing-to-do", $"{d.State.Key.Participant} has no request to confirm the texts unanswered that could be sent again.");
        }
        else
        {
            d.Record(new Happening.OptInRenewed(d.Now));
        }
    }

    public static void Revoke(Deliberation d, StaffRecord.ConsentRevoked revoked, string actor)
    {
        if (revoked.Kind == ConsentKind.Participation)
        {
            d.Refuse("use-withdraw", "Whoever no longer agrees to take part withdraws: record withdraw.");
        }
        else if (d.State.ConsentTo(revoked.Kind) is not { RevokedAt: null })
        {
            d.Refuse("nothing-to-do", $"{d.State.Key.Participant} has given no such consent, or has revoked it already.");
        }
        else
        {
            d.Record(new Happening.ConsentRevoked(d.Now, revoked.Kind, actor, revoked.Way));
            if (!Permissions.MayBeTexted(d.Study, d.State))
            {
                OptingOut.CancelTexts(d);
            }
        }
    }

    /// <summary>Whether a text confirms that texts are wanted, where the study waits for that.</summary>
    public static bool IsAwaited(Deliberation d) =>
        d.State.OptInAskedAt is not null && d.State.WithdrawnSince is null && !Permissions.IsConfirmed(d.Study, d.State);

    public static void Confirm(Deliberation d, Input.TextArrived text)
    {
        d.Record(new Happening.TextingConfirmed(d.Now, text.ReceivedAt));
        d.Do(new Effect.RefreshParticipant());
        Begin(d);
    }

    /// <summary>Asks the coordinator, once, where somebody is not asked for lack of an agreement.</summary>
    public static void TellOnce(Deliberation d)
    {
        var missing = Permissions.Missing(d.Study, d.State);
        if (d.State.ConsentAskedAt is null && !missing.IsEmpty)
        {
            d.Record(new Happening.ConsentAsked(d.Now));
            d.RaiseTask(TaskKind.AskForConsent, string.Join(' ', missing.Select(document => $"{document.Kind} {document.Version}".Trim())));
        }
    }

    /// <summary>What the study asks as soon as all has been agreed to, or all criteria are met; from now on where that was long ago, as of whoever is moved to a version that asks more.</summary>
    public static void Begin(Deliberation d)
    {
        if (d.State.ActivatedAt is null && d.Study.Occasions.Any(plan => plan.Anchor.IsBeforeActivation()) && Permissions.MayBeTexted(d.Study, d.State))
        {
            if (d.State.AgreedAt is null)
            {
                d.Record(new Happening.Agreed(d.Now));
            }

            Scheduling.Record(
                d,
                [
                    .. from occasion in OccasionPlanning.Plan(d.Study, d.State, d.Calendar)
                       let plan = OccasionPlanning.PlanOf(d.Study, occasion.Id)
                       where plan.Anchor.IsBeforeActivation()
                       select occasion.Planned < d.Now ? OccasionPlanning.At(d.Now, plan, occasion.Id, d.Calendar) : occasion,
                ]);
        }
    }
}
