using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>The checklist of adverse events is an instrument that is asked, an answer to each of its items can report one, and the deadlines of reports are times.</summary>
public sealed class AdverseEventsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) => OfChecklist(study).Concat(OfDeadlines(study));

    private static IEnumerable<StudyIssue> OfDeadlines(StudyDefinition study) => study.AdverseEventDeadlines is { } plan
        ? TimesAllowed.Check(study, plan.ReportSeriousWithin, "/adverseEventDeadlines/reportSeriousWithin")
            .Concat(TimesAllowed.Check(study, plan.ReportOthersWithin, "/adverseEventDeadlines/reportOthersWithin"))
        : [];

    private static IEnumerable<StudyIssue> OfChecklist(StudyDefinition study)
    {
        if (study.AdverseEvents is not { } plan)
        {
            yield break;
        }

        var checklist = study.Instruments.FirstOrDefault(instrument => instrument.Id == plan.Instrument);
        if (checklist is null || !study.Occasions.Any(occasion => occasion.Steps.Any(step => step.Instrument == plan.Instrument)))
        {
            yield return StudyIssue.Error("/adverseEvents/instrument", $"\"{plan.Instrument}\" is asked at no occasion; name an instrument that is.");
        }

        var scales = checklist?.Items.Select(item => study.Scales.FirstOrDefault(scale => scale.Id == item.Scale)).OfType<Scale>() ?? [];
        foreach (var scale in scales.Where(scale => plan.AtLeast <= scale.Minimum || plan.AtLeast > scale.Maximum).Distinct())
        {
            yield return StudyIssue.Error(
                "/adverseEvents/atLeast", $"Answers on scale {scale.Id} report {(plan.AtLeast <= scale.Minimum ? "always" : "never")}; write {scale.Minimum + 1} to {scale.Maximum}.");
        }
    }
}
