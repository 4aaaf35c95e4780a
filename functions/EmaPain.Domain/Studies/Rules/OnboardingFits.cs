using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>There are three nudges at most, each later than the one before, with words for them; the call comes after the last.</summary>
public sealed class OnboardingFits : IStudyRule
{
    private const int MostNudges = 3;

    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var hours = study.Onboarding.NudgeAfterHours;
        if (hours.Count > MostNudges)
        {
            yield return StudyIssue.Error("/onboarding/nudgeAfterHours", $"Nobody is nudged more than {MostNudges} times; take the others out.");
        }

        for (var place = 0; place < hours.Count; place++)
        {
            if (hours[place] <= (place == 0 ? 0 : hours[place - 1]))
            {
                yield return StudyIssue.Error(JsonPointer.To("onboarding", "nudgeAfterHours", place), "A nudge comes after the consent and after the nudge before; write more hours.");
            }
        }

        if (hours.Count > 0 && study.Texts.Nudge is null)
        {
            yield return StudyIssue.Error("/texts/nudge", "The study nudges and has no words for it; write them here.");
        }

        if (study.Onboarding.CallAfterHours <= hours.LastOrDefault(0))
        {
            yield return StudyIssue.Error("/onboarding/callAfterHours", "Nobody is called before the last nudge; write more hours.");
        }
    }
}
