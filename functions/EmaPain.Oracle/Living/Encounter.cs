using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>Texts of a phone that nobody enrolled. What nobody can read is an alert where it is a cry, and has no reply.</summary>
internal static class Encounter
{
    public static ExpectedStranger Foretell(PublishedStudy study, IReadOnlyList<StaffTruth> staff, IReadOnlyList<StrangerTruth> texts)
    {
        var timeline = new Timeline();
        var duty = new Duty(study, study.Sites.First(site => site.SenderNumber == texts[0].SenderNumber), timeline, staff);
        LivedAlert[] alerts = [.. texts.Where(text => text.Meaning == Meaning.Crisis).Take(1).Select(cry => new LivedAlert(cry.IsGarbled ? "unjudged" : "crisis", "urgent", null, cry.At))];
        foreach (var alert in alerts)
        {
            alert.Together = [alert];
            timeline.Plan(alert.Seen.Raised, () => duty.Tell([alert], CallCause.Raised));
        }

        timeline.Play();
        return new ExpectedStranger(texts[0].Phone, duty.Calls, texts.Any(text => text.IsGarbled) ? 0 : alerts.Length);
    }
}
