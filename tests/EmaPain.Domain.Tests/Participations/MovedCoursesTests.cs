using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Laws that hold for every course of a trial in which the person is moved to a later version, in the midst of whatever goes on.</summary>
public sealed class MovedCoursesTests
{
    /// <summary>What a later version has otherwise; nothing that the person has is missing there.</summary>
    private static readonly ImmutableArray<Func<StudyDefinition, StudyDefinition>> Edits =
    [
        study => Plans(study, plan => plan with { WindowHours = Math.Max(1, plan.WindowHours / 2) }),
        study => Plans(study, plan => plan with { WindowHours = plan.WindowHours + 11, LateHours = plan.LateHours + 5, CatchUp = CatchUp.Shift }),
        study => Plans(study, plan => plan with { CatchUp = CatchUp.Skip, RemindAfterHours = 1, RemindAgainAfterHours = [2, 3], CallAfterHours = 5 }),
        study => study with { TextingHours = new TextingHours { From = new LocalTime(13, 0), To = new LocalTime(17, 0) } },
        study => Plans(study, plan => plan.Burst is { } burst ? plan with { Burst = burst with { Seed = burst.Seed + 1, MinimumGapMinutes = 30 } } : plan),
        study => Plans(study, plan => plan.Weeks.Count > 1 && plan.Burst is null ? plan with { Weeks = [.. plan.Weeks, plan.Weeks[^1] + 1, plan.Weeks[^1] + 2] } : plan),
        study => Plans(study, plan => plan.Weeks.Count == 1 && plan.Id.Contains("{week}", StringComparison.Ordinal) ? plan with { Weeks = [.. plan.Weeks, plan.Weeks[0] + 3] } : plan),
    ];

    [Fact]
    public void Moves_are_mostly_made_and_find_people_with_open_and_with_planned_questions()
    {
        var (moved, open, planned) = (0, 0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(2026, 11), Prop.ForAll(Drawn(), drawn => drawn.Play((before, input, _, decision) =>
        {
            if (input is Input.StaffRecorded { Record: StaffRecord.Migration } && decision.Refusal is null)
            {
                moved++;
                open += before.Occasions.Any(occasion => occasion.Status == OccasionStatus.Open) ? 1 : 0;
                planned += before.Occasions.Any(occasion => occasion.Status == OccasionStatus.Planned) ? 1 : 0;
            }
        })));
        Assert.True(moved > 75 && open > 25 && planned > 50, $"{moved} moves, {open} with open, {planned} with planned questions");
    }

    [Fact]
    public void Nothing_that_was_sent_goes_out_again()
    {
        Holds(drawn =>
        {
            var (sent, texts) = (new List<string>(), new HashSet<EffectId>());
            drawn.Play((_, _, _, decision) =>
            {
                sent.AddRange(decision.Happenings.OfType<Happening.InstrumentAsked>().Select(asked => $"{asked.Occasion} {asked.Instrument}"));
                sent.AddRange(decision.Happenings.OfType<Happening.Invited>().Select(invited => $"{invited.Occasion} invitation"));
                sent.AddRange(decision.Happenings.OfType<Happening.CallAsked>().Select(call => $"{call.Occasion} call"));
                Assert.All(decision.Effects.OfType<Effect.SendText>().Where(text => text.Purpose is Purpose.Prompt or Purpose.Reminder), text => Assert.True(texts.Add(text.Id), $"{text}"));
            });
            Assert.Equal(sent.Distinct(), sent);
        });
    }

    /// <summary>What was never asked since its anchor lay too far back waits for a better day as well.</summary>
    [Fact]
    public void The_move_itself_sends_nothing_and_changes_nothing_that_went_out_or_is_over() => Holds(drawn => drawn.Play((before, input, _, decision) =>
    {
        if (input is Input.StaffRecorded { Record: StaffRecord.Migration })
        {
            Assert.Empty(decision.Effects.OfType<Effect.SendText>());
            Assert.All(before.Occasions.Where(occasion => occasion is not ({ Status: OccasionStatus.Planned } or { Reason: MissingReason.NotDue })), occasion =>
                Assert.Equal(DomainJson.Write(occasion), DomainJson.Write(decision.Participation.OccasionOf(occasion.Id)!)));
        }
    }));

    [Fact]
    public void Afterwards_time_goes_on_within_the_later_hours_and_every_occasion_has_an_outcome() => Holds(drawn =>
    {
        var trial = drawn.Play((_, input, now, decision) =>
        {
            var hours = decision.Participation.StudyVersion == drawn.Later.Version ? drawn.Later.TextingHours : drawn.Course.Study.TextingHours;
            var calendar = ParticipantCalendar.Of(decision.Participation.Zones[^1].Zone, hours);
            Assert.All(decision.Effects.OfType<Effect.SendText>().Where(text => text.Purpose is Purpose.Prompt or Purpose.Reminder), _ => Assert.True(calendar.IsAllowed(now), $"{now}"));
            Assert.All(decision.Effects.OfType<Effect.Due>(), next => Assert.True(input is Input.TimeHasCome ? next.At > now : next.At >= now, $"{next.At} after {input} at {now}"));
        });
        Assert.All(trial.Person.Occasions, occasion => Assert.True(
            occasion.Status == OccasionStatus.Completed || (occasion.Status is OccasionStatus.Closed or OccasionStatus.Unsent && occasion.Reason is not null),
            $"{occasion.Id} is {occasion.Status} {occasion.Reason}"));
        Assert.Equal(DomainJson.Write(trial.Person), DomainJson.Write(History.Replay(trial.Person.Key, trial.Happenings) with { AsOf = trial.Person.AsOf }));
    });

    private static StudyDefinition Plans(StudyDefinition study, Func<OccasionPlan, OccasionPlan> edit) =>
        study with { Occasions = [.. study.Occasions.Select(plan => plan.Kind == OccasionKind.Texts ? edit(plan) : plan)] };

    private static void Holds(Action<DrawnMove> law) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(Drawn(), law));

    private static Arbitrary<DrawnMove> Drawn() =>
        (from course in DrawnCourse.All().Generator
         from after in Gen.Choose(0, 40)
         from edits in Gen.Choose(1, 127)
         select new DrawnMove(course, after, edits)).ToArbitrary();

    private sealed record DrawnMove(DrawnCourse Course, int After, int Chosen)
    {
        public StudyDefinition Later { get; } =
            Edits.Where((_, place) => (Chosen & (1 << place)) != 0).Aggregate(Course.Study, (study, edit) => edit(study)) with { Version = Course.Study.Version + 1, Earlier = [Course.Study] };

        /// <summary>A move that is refused leaves the person in the version before; the course goes on in the later one only where it was made.</summary>
        public Trial Play(Action<Participation, Input, Instant, Decision> watch)
        {
            var trial = Course.Begin();
            new Participations.Course(trial, RequestOrder.AtOnce) { Watch = watch, Moved = (After, Later) }.Play(Course.Acts);
            return trial;
        }
    }
}
