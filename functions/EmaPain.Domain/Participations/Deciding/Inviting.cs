using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Invitations to linked surveys.</summary>
internal static class Inviting
{
    /// <summary>Sends the invitation, where texts may go out now.</summary>
    public static void Invite(Deliberation d, Occasion occasion)
    {
        if (!Steps.MayAsk(d.Study, d.State) || !d.Calendar.IsAllowed(d.Now))
        {
            return;
        }

        // The salt keeps the id from being guessed; by the occasion alone one invitation is one, whatever led to it.
        var survey = new SurveyId(NameBasedId.Of("survey", d.State.Key.ToString(), occasion.Id.Value, d.State.Salt ?? d.Input.Id.Value).ToString("N"));
        var text = new EffectId(NameBasedId.Of("prompt", d.State.Key.ToString(), occasion.Id.Value, "survey").ToString());
        Asking.ShiftIfLate(d, occasion);
        d.Record(new Happening.Invited(d.Now, occasion.Id, survey, text));
        d.Do(new Effect.ListSurvey(survey, occasion.Id));
        d.Say(new PendingText(text, Purpose.Prompt, occasion.Id, null), WordsOf(d, d.State.OccasionOf(occasion.Id)!), Asking.SendBefore(d, occasion.Id));
        d.Do(new Effect.RefreshOccasion(occasion.Id));
    }

    /// <summary>The invitation as it is sent.</summary>
    public static string WordsOf(Deliberation d, Occasion occasion)
    {
        var survey = OccasionPlanning.PlanOf(d.Study, occasion.Id).Survey!;
        var link = survey.Link.Replace(Filling.Survey, occasion.Invitation!.Survey.Value, StringComparison.Ordinal)
            .Replace(Filling.Role, d.State.Role.Value, StringComparison.Ordinal);
        return d.In(survey.Invitation).Replace(Filling.Link, link, StringComparison.Ordinal);
    }
}
