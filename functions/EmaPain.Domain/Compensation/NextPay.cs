using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>What the next paid occasion will add, if it is done whole and in time.</summary>
/// <param name="Occasion">Which one.</param>
/// <param name="Cents">US cents, above 0.</param>
internal sealed record NextPay(Occasion Occasion, int Cents)
{
    /// <summary>The first occasion to come that adds something, as far as the caps of rule, study and year leave room; none: nothing is sure.</summary>
    /// <param name="study">The person's version, with those before it.</param>
    /// <param name="person">With all that is earned so far in the book.</param>
    /// <param name="isToldOf">Which occasions the study has words for.</param>
    /// <param name="now">The instant of the question.</param>
    public static NextPay? Of(StudyDefinition study, Participation person, Func<Occasion, bool> isToldOf, Instant now)
    {
        var paid = RuleInForce.All(study, person).SelectMany(one => PaidOccasions.Of(one.Study, one.Rule)).ToHashSet();
        return person.Occasions
            .Where(occasion => occasion.Status is OccasionStatus.Planned or OccasionStatus.Open && IsToCome(occasion, now) && paid.Contains(occasion.Id) && isToldOf(occasion))
            .OrderBy(occasion => occasion.Planned)
            .Select(occasion => new NextPay(occasion, Added(study, person, occasion, Instant.Max(now, occasion.Planned))))
            .FirstOrDefault(next => next.Cents > 0);
    }

    /// <summary>Questions wait to the end of their window; a visit whose day is over is nobody's next one.</summary>
    private static bool IsToCome(Occasion occasion, Instant now) =>
        occasion.Closes > now && (occasion.Kind == OccasionKind.Texts || now.InZone(DateTimeZoneProviders.Tzdb[occasion.Zone]).Date <= occasion.PlannedLocal.Date);

    private static int Added(StudyDefinition study, Participation person, Occasion occasion, Instant then)
    {
        var done = person with { Occasions = person.Occasions.Replace(occasion, Done(study, person, occasion, then)) };
        return Account.PaidFor(CompensationJudge.Judge(study, done, then), occasion.Id);
    }

    private static Occasion Done(StudyDefinition study, Participation person, Occasion occasion, Instant then) => occasion with
    {
        Status = OccasionStatus.Completed,
        CompletedAt = then,
        Answers = occasion.Answers.AddRange(
            from step in Steps.Of(study, person, occasion.Id)
            from item in Steps.Missing(study, occasion, step.Instrument)
            select new Answer(item.Id, Value: null, then, Timeliness.InWindow, 1, AnswerMode.Text, person.Language, new InputId(nameof(NextPay)))),
    };
}
