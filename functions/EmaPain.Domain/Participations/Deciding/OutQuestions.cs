using EmaPain.Domain.Instruments;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Which questions of an instrument wait for an answer.</summary>
internal static class OutQuestions
{
    /// <summary>
    /// The open items that a text of an instant can answer, in order: all of an instrument that one text asks, and of one that asks its items
    /// one by one only the one that was asked last. What came before a question went out never answers it.
    /// </summary>
    public static IReadOnlyList<Item> At(Occasion occasion, Instrument instrument, Func<Item, bool> isOpen, Instant at)
    {
        var open = instrument.Items.Where(isOpen).ToList();
        if (!instrument.AsksOneByOne || open.Count == 0)
        {
            return open;
        }

        // What was received at the very instant of a question may be what led to it.
        var last = occasion.Questions.LastOrDefault(question => question.At < at && instrument.Items.Any(item => item.Id == question.Item));
        var first = occasion.Questions.FirstOrDefault(question => question.Item == open[0].Id);
        return open.Find(item => item.Id == last?.Item) is { } asked ? [asked]
            : first?.At > at ? []
            : [open[0]];
    }
}
