using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What people report by answering the study's checklist opens the record of an adverse event, for staff to complete; whether it is one, they decide.</summary>
internal static class AdverseEventChecklist
{
    /// <summary>What was answered is reported once, whatever is corrected later: a person has to look either way.</summary>
    public static void LookAt(Deliberation d, OccasionId id)
    {
        if (d.Study.AdverseEvents is not { } plan || d.State.OccasionOf(id) is not { } occasion)
        {
            return;
        }

        var checklist = d.Study.Instruments.First(instrument => instrument.Id == plan.Instrument).Items;
        foreach (var item in checklist.Where(item => occasion.CurrentAnswer(item.Id)?.Value >= plan.AtLeast))
        {
            var answer = new ReportedEvent(id, item.Id);
            if (!d.State.ReportedEvents.Contains(answer))
            {
                Adverse.Open(d, answer);
            }
        }
    }
}
