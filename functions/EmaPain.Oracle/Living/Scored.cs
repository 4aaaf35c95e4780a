using EmaPain.Oracle.Published;

namespace EmaPain.Oracle.Living;

/// <summary>One value of a measure: an item's answer, or the mean of an instrument whose items are all answered.</summary>
internal sealed record Scored(LivedOccasion Occasion, decimal Value)
{
    /// <summary>All values of a measure in the order of the occasions.</summary>
    public static List<Scored> Of(PublishedStudy study, IEnumerable<LivedOccasion> occasions, string measure) =>
        [.. from occasion in occasions
            where !study.IsScreening(occasion.Id)
            let value = ValueOf(study, occasion, measure)
            where value is not null
            select new Scored(occasion, value.Value)];

    private static decimal? ValueOf(PublishedStudy study, LivedOccasion occasion, string measure)
    {
        if (study.Instruments.FirstOrDefault(instrument => instrument.Id == measure) is not { } scored)
        {
            return occasion.Answers.TryGetValue(measure, out var given) ? given.Value : null;
        }

        // Published scores are means with two decimals, half away from zero.
        return scored.Score == "mean" && !occasion.Missing(scored).Any()
            ? Math.Round(scored.Items.Average(item => (decimal)occasion.Answers[item.Id].Value), 2, MidpointRounding.AwayFromZero)
            : null;
    }
}
