using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Texts wait for participation, authorization and texting only: nobody loses the study for not sharing data. A double opt-in has its words.</summary>
public sealed class ConsentsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        foreach (var (document, place) in study.Consents.Required.Select((document, place) => (document, place)))
        {
            if (document.Kind is ConsentKind.Interview or ConsentKind.DataSharing)
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("consents", "required", place, "kind"), "Whoever does not agree to this may take part all the same; take it out and let staff record it.");
            }

            if (study.Consents.Required.Take(place).Any(before => before.Kind == document.Kind))
            {
                yield return StudyIssue.Error(JsonPointer.To("consents", "required", place, "kind"), "This kind is listed already; keep one of them.");
            }
        }

        if (study.Consents.Start == TextingStart.ConfirmedByText && study.Texts.OptInRequest is null)
        {
            yield return StudyIssue.Error("/texts/optInRequest", "Texts have to be confirmed and nothing asks for that; write the request here.");
        }
    }
}
