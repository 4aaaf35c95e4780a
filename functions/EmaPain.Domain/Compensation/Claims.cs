using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Compensation;

/// <summary>What the rules of a study say about a participation as it stands.</summary>
internal static class Claims
{
    /// <summary>Each cause by the rules of the version under which it began.</summary>
    /// <returns>A list, since rows of an earlier version have to be known before those of a later one, and only once.</returns>
    public static List<Claim> Of(StudyDefinition study, Participation person)
    {
        var rows = new GivenRows(study, person);
        return
        [
            .. RuleInForce.All(study, person)
                .SelectMany(one => Of(one.Rule, one.Study, person, rows).Where(claim => ReferenceEquals(PayVersion.Of(study, person, claim.Cause), one.Study))),
        ];
    }

    private static IEnumerable<Claim> Of(CompensationRule rule, StudyDefinition study, Participation person, GivenRows rows)
    {
        var occasions = PaidOccasions.Of(study, rule).Select(person.OccasionOf).OfType<Occasion>().ToList();
        return rule.On switch
        {
            CompensationEvent.Interview => [new Claim(rule, CompensationJudge.Interview, person.InterviewedAt is null ? 0 : rule.Cents, person.InterviewedAt)],
            CompensationEvent.Streak => rows.Of(rule, study, occasions),
            CompensationEvent.Completion => [new Claim(rule, CompensationJudge.Completion, Bonus(rule, study, person, occasions), occasions.Max(occasion => PaidOccasions.DoneAt(rule, study, occasion)))],
            _ => occasions.Select(occasion => new Claim(rule, occasion.Id.Value, Pay(rule, study, occasion), PaidOccasions.DoneAt(rule, study, occasion))),
        };
    }

    private static int Pay(CompensationRule rule, StudyDefinition study, Occasion occasion)
    {
        var (done, all) = PaidOccasions.Share(rule, study, occasion);
        return PaidOccasions.Counts(rule, study, occasion) || (IsShare(rule) && rule.MinimumItems is null) ? Part(rule, done, all) : 0;
    }

    /// <summary>Before the activation most occasions are not planned yet: they count as asked and not done, so that a baseline alone is not the whole.</summary>
    private static int Bonus(CompensationRule rule, StudyDefinition study, Participation person, List<Occasion> occasions)
    {
        var counted = occasions.Where(occasion => !PaidOccasions.IsExcused(rule, study, occasion)).ToList();
        var done = counted.Count(occasion => PaidOccasions.Counts(rule, study, occasion));
        var toCome = person.ActivatedAt is null ? PaidOccasions.ToCome(rule, study, person) : 0;
        var asked = counted.Count + toCome;
        var isOver = occasions.TrueForAll(occasion => occasion.Status is not (OccasionStatus.Planned or OccasionStatus.Open)) && (toCome == 0 || person.WithdrawnSince is not null);
        var enough = Math.Min(rule.MinimumOccasions ?? (IsShare(rule) ? 1 : asked), asked);
        return done == 0 || done < enough || (IsShare(rule) && !isOver) ? 0 : Part(rule, done, asked);
    }

    private static int Part(CompensationRule rule, int done, int all) => IsShare(rule) ? (int)((long)rule.Cents * done / all) : rule.Cents;

    private static bool IsShare(CompensationRule rule) => rule.Prorated == Proration.Share;
}
