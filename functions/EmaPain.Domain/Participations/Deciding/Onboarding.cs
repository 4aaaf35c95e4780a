using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>The request to confirm; between consent and activation nudges, and in the end the coordinator.</summary>
internal static class Onboarding
{
    private static readonly Duration HowLong = Duration.FromHours(12);

    public static void Decide(Deliberation d)
    {
        if (OnboardingTimes.OptInRequest(d.Study, d.State) <= d.Now && d.Calendar.IsAllowed(d.Now))
        {
            d.Record(new Happening.OptInAsked(d.Now));
            Say(d, d.State.OptInRenewedAt is { } again ? $"opt-in {again}" : "opt-in", d.Study.Texts.OptInRequest!);
        }
        else if (OnboardingTimes.Nudge(d.Study, d.State) <= d.Now && d.Calendar.IsAllowed(d.Now))
        {
            d.Record(new Happening.Nudged(d.Now));
            Say(d, $"nudge {d.State.NudgedAt.Length}", d.Study.Texts.Nudge!);
        }

        if (OnboardingTimes.Call(d.Study, d.State) <= d.Now)
        {
            d.Record(new Happening.OnboardingCallAsked(d.Now));
            d.RaiseTask(TaskKind.CallAfterNudges, "onboarding");
        }
    }

    private static void Say(Deliberation d, string what, IReadOnlyDictionary<string, string> words)
    {
        var text = new EffectId(NameBasedId.Of("onboarding", d.State.Key.ToString(), what, $"{d.State.ConsentTo(ConsentKind.Texting)!.GivenAt}").ToString());
        d.Say(new PendingText(text, Purpose.Prompt, null, null), d.In(words), d.InTheHours(HowLong));
    }
}
