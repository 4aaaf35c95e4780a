using EmaPain.Domain.Replies;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// The last net: what a person wrote in words, and neither the screen nor the reading understood, is read by a person by the next business
/// day, whether the text was an answer or not and wherever the person stands. It pages nobody and changes no reply (decision 10).
/// </summary>
internal static class Remarks
{
    private static readonly TimeAllowed NextBusinessDay = new() { BusinessDays = 1 };

    /// <summary>One task for each day on the person's wall; a text after it was done opens it again.</summary>
    public static void AskToRead(Deliberation d, Input.TextArrived text, Reading reading, CrisisFinding? crisis)
    {
        if (crisis is null && Remark.IsIn(text.Text, reading, AskedItems.ContextOfAll(d.Study, d.State.Language)))
        {
            var day = text.ReceivedAt.InZone(d.State.ZoneAt(text.ReceivedAt)).Date.ToString("uuuu-MM-dd", null);
            d.RaiseTaskAnew(TaskKind.ReadText, day, SiteCalendar.EndOf(d.Site, NextBusinessDay, d.Now));
        }
    }
}
