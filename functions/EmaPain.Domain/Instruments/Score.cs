using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Instruments;

/// <summary>The score of a complete instrument, with two decimals, half away from zero.</summary>
public sealed record Score(InstrumentId Instrument, decimal Value)
{
    /// <summary>Scores the answers of all items, or gives nothing where the instrument has no score or an answer is missing or refused.</summary>
    public static Score? Of(Instrument instrument, IReadOnlyDictionary<ItemId, int> answers)
    {
        if (instrument.Score == ScoreKind.None || !instrument.Items.All(item => answers.ContainsKey(item.Id)))
        {
            return null;
        }

        decimal sum = instrument.Items.Sum(item => answers[item.Id]);
        var value = instrument.Score == ScoreKind.Mean ? sum / instrument.Items.Count : sum;
        return new Score(instrument.Id, decimal.Round(value, 2, MidpointRounding.AwayFromZero));
    }
}
