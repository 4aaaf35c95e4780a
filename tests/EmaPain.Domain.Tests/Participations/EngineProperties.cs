using EmaPain.Domain.Compensation;
using EmaPain.Domain.Json;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit.Abstractions;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Laws that hold for every course of a trial, whatever people write and however texts get lost, in every time zone.</summary>
public sealed class EngineProperties(ITestOutputHelper output)
{
    /// <summary>The same courses each time, so that a rare one is not missing by chance.</summary>
    [Fact]
    public void The_courses_reach_what_the_laws_speak_of()
    {
        var reached = new Reached();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(2026, 11), Prop.ForAll(DrawnCourse.All(), drawn =>
        {
            var trial = drawn.Begin();
            var marks = new HashSet<string>();
            new Course(trial, RequestOrder.AtOnce) { Watch = (before, input, now, decision) => marks.UnionWith(Reached.By(before, input, now, decision)) }.Play(drawn.Acts);
            reached.Count(drawn.Study, trial.Person.Occasions.Any(occasion => occasion.Kind == OccasionKind.Texts), marks);
        }));
        output.WriteLine(reached.ToString());
        Assert.Empty(reached.Lacking());
    }

    [Fact]
    public void Happenings_replayed_give_the_state_at_every_step() => Holds((trial, play) => play(RequestOrder.AtOnce, (_, _, _, _) =>
        Assert.Equal(DomainJson.Write(trial.Person), DomainJson.Write(History.Replay(trial.Person.Key, trial.Happenings) with { AsOf = trial.Person.AsOf }))));

    [Fact]
    public void A_changed_state_is_of_its_decisions_time_or_just_later_than_the_state_before() => Holds((_, play) =>
        play(RequestOrder.AtOnce, (before, _, now, decision) =>
        {
            var later = before.AsOf < now ? now : before.AsOf + Duration.FromTicks(1);
            Assert.Equal(decision.Happenings.IsEmpty ? before.AsOf : later, decision.Participation.AsOf);
        }));

    [Fact]
    public void The_state_survives_JSON() => Holds((trial, play) => play(RequestOrder.AtOnce, (_, _, _, _) =>
    {
        var json = DomainJson.Write(trial.Person);
        Assert.Equal(json, DomainJson.Write(DomainJson.Read<Participation>(json)));
    }));

    [Fact]
    public void Happenings_and_effects_survive_JSON() => Holds((_, play) => play(RequestOrder.AtOnce, (_, _, _, decision) =>
    {
        Assert.Equal(Written(decision), [.. decision.Happenings.Select(h => Again(h)), .. decision.Effects.Select(effect => Again(effect))]);
        static string Again<T>(T value) => DomainJson.Write(DomainJson.Read<T>(DomainJson.Write(value)));
    }));

    [Fact]
    public void Deciding_twice_decides_the_same() => Holds((trial, play) => play(RequestOrder.AtOnce, (before, input, now, decision) =>
        Assert.Equal(Written(decision), Written(Engine.Decide(trial.Study, before, input, now)))));

    [Fact]
    public void A_decision_fits_one_transaction() => Holds((_, play) => play(RequestOrder.AtOnce, (_, _, _, decision) =>
        Assert.InRange(
            2 + decision.Happenings.Length + decision.Effects.Count(effect => effect is Effect.SendText or Effect.CancelText or Effect.ForgetText), 0, 98)));

    [Fact]
    public void The_next_due_time_is_never_past_and_lies_after_the_tick_that_it_follows() => Holds((trial, play) =>
        play(RequestOrder.AtOnce, (_, input, now, decision) =>
        {
            // Also where the clock did not tick for a while.
            Assert.All([now, now + Duration.FromHours(1), now + Duration.FromDays(9)], late =>
                Assert.True(DueTimes.Next(trial.Study, decision.Participation, trial.Calendar, late) is not { } next || next >= late, $"due before {late}"));
            var due = decision.Effects.OfType<Effect.Due>().ToList();
            Assert.True(due.Count <= 1);
            Assert.All(due, next => Assert.True(input is Input.TimeHasCome ? next.At > now : next.At >= now, $"{next.At} after {input} at {now}"));
        }));

    [Fact]
    public void Every_occasion_has_at_most_one_prompt_per_instrument_and_the_reminders_that_the_study_plans() => Holds((trial, play) =>
    {
        var sent = new List<string>();
        play(RequestOrder.AtOnce, (_, _, _, decision) =>
        {
            foreach (var happening in decision.Happenings)
            {
                if (happening is Happening.InstrumentAsked asked)
                {
                    sent.Add($"{asked.Occasion} {asked.Instrument}");
                }
                else if (happening is Happening.CallAsked call)
                {
                    sent.Add($"{call.Occasion} call");
                }
            }
        });
        Assert.Equal(sent.Distinct(), sent);
        Assert.All(trial.Person.Occasions, occasion =>
            Assert.InRange(occasion.Reminders.Count(), 0, OccasionPlanning.PlanOf(trial.Study, occasion.Id).Reminders().Count()));
    });

    [Fact]
    public void No_two_texts_of_one_id_are_sent() => Holds((_, play) =>
    {
        var ids = new HashSet<EffectId>();
        play(RequestOrder.AtOnce, (_, _, _, decision) => Assert.All(
            decision.Effects.OfType<Effect.SendText>().Where(text => text.Purpose is Purpose.Prompt or Purpose.Reminder), text => Assert.True(ids.Add(text.Id), $"{text}")));
    });

    [Fact]
    public void No_prompt_or_reminder_leaves_at_night_or_against_a_wish_or_a_hold() => Holds((trial, play) =>
        play(RequestOrder.AtOnce, (before, _, now, decision) =>
        {
            foreach (var text in decision.Effects.OfType<Effect.SendText>().Where(text => text.Purpose is Purpose.Prompt or Purpose.Reminder))
            {
                Assert.Equal(ParticipationStatus.Active, decision.Participation.Status);
                Assert.True(trial.Calendar.IsAllowed(now), $"{text.Purpose} at {trial.Calendar.LocalAt(now)}");
                Assert.True(text.SendBefore <= trial.Calendar.AllowedUntil(now) && text.SendBefore > now);
            }
        }));

    [Fact]
    public void After_an_opt_out_nothing_but_one_confirmation_or_crisis_reply_is_said() => Holds((_, play) =>
        play(RequestOrder.AtOnce, (before, _, _, decision) =>
        {
            var texts = decision.Effects.OfType<Effect.SendText>().ToList();
            if (before.OptedOutSince is not null && decision.Participation.OptedOutSince is not null)
            {
                Assert.Empty(texts);
            }
            else if (before.OptedOutSince is null && decision.Participation.OptedOutSince is not null)
            {
                Assert.True(texts.Count <= 1);
                Assert.All(texts, text => Assert.True(text.Purpose is Purpose.Confirmation or Purpose.Crisis));
                Assert.All(before.Pending.Where(text => text.Purpose != Purpose.Crisis), text =>
                    Assert.Contains(new Effect.CancelText(text.Id), decision.Effects));
            }
        }));

    [Fact]
    public void The_account_never_passes_the_cap_and_judging_again_books_nothing() => Holds((trial, play) =>
        play(RequestOrder.FirstFirst, (_, input, now, _) =>
        {
            Assert.InRange(Account.Balance(trial.Person.Ledger), 0, trial.Study.Compensation.CapCents ?? 0);
            Assert.Equal(trial.Person.Ledger.Select(entry => entry.Id).Distinct(), trial.Person.Ledger.Select(entry => entry.Id));
            if (input is Input.CompensationRequested)
            {
                Assert.Empty(CompensationJudge.Judge(trial.Study, trial.Person, now));
            }
        }));

    [Fact]
    public void The_order_of_requests_does_not_matter_for_the_total() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(DrawnCourse.All(), drawn =>
    {
        int Total(RequestOrder order)
        {
            var trial = drawn.Begin();
            new Course(trial, order).Play(drawn.Acts);
            return Account.Balance(trial.Person.Ledger);
        }

        Assert.Equal(Total(RequestOrder.AtOnce), Total(RequestOrder.LastFirst));
    }));

    [Fact]
    public void Screening_again_raises_nothing_new() => Holds((trial, play) => play(RequestOrder.LastFirst, (_, input, now, _) =>
    {
        if (input is Input.ScreeningRequested)
        {
            Assert.Empty(Engine.Decide(trial.Study, trial.Person, input, now).Happenings);
        }
    }));

    [Fact]
    public void A_finished_trial_has_exactly_one_prompt_or_a_reason_for_every_occasion() => Holds((trial, play) =>
    {
        play(RequestOrder.AtOnce, (_, _, _, _) => { });
        Assert.NotEmpty(trial.Person.Occasions);
        Assert.All(trial.Person.Occasions, occasion =>
        {
            Assert.True(
                occasion.Status == OccasionStatus.Completed || (occasion.Status is OccasionStatus.Closed or OccasionStatus.Unsent && occasion.Reason is not null),
                $"{occasion.Id} is {occasion.Status} {occasion.Reason}");
            Assert.True(
                occasion.Kind != OccasionKind.Texts
                || (occasion.Status == OccasionStatus.Unsent) == (occasion is { Asked.IsEmpty: true, Answers.IsEmpty: true }),
                $"{occasion.Id} is {occasion.Status}, asked {occasion.Asked.Length}, answered {occasion.Answers.Length}");
        });
        Assert.True(trial.Person.Status is ParticipationStatus.Completed or ParticipationStatus.Withdrawn);
    });

    [Fact]
    public void Nothing_is_said_to_somebody_who_was_erased_whatever_comes_then() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(DrawnCourse.All(), drawn =>
    {
        var trial = drawn.Begin();
        new Course(trial, RequestOrder.LastFirst) { ErasedAfter = 25, Watch = Look }.Play(drawn.Acts);
        Assert.NotNull(trial.Person.ErasedAt);
        Assert.Empty(trial.Person.Pending);

        static void Look(Participation before, Input input, Instant now, Decision decision)
        {
            if (before.ErasedAt is not null)
            {
                Assert.Empty(decision.Effects.OfType<Effect.SendText>());
                Assert.True(input is not (Input.TextArrived or Input.StaffRecorded) || decision.Refusal is { Code: "erased" });
            }
        }
    }));

    [Fact]
    public void What_was_planned_is_the_sum_of_all_outcomes() => Holds((trial, play) =>
    {
        play(RequestOrder.AtOnce, (_, _, _, _) => { });
        var texts = trial.Person.Occasions.Where(occasion => occasion.Kind == OccasionKind.Texts).ToList();
        var compliance = Compliance.Of(texts);
        var complete = texts.Count(occasion => occasion is { Status: OccasionStatus.Completed, Reason: not MissingReason.Late });
        var missed = texts.GroupBy(occasion => occasion.Reason).Where(reason => reason.Key is not null and not MissingReason.RefusedItem).Sum(reason => reason.Count());

        Assert.Equal(texts.Count, complete + missed);
        Assert.Equal((texts.Count, complete), (compliance.Planned, compliance.Completed));
        Assert.Equal(compliance.Planned, compliance.Completed + compliance.Late + compliance.Missed.Values.Sum());
        Assert.True(compliance.Delivered <= compliance.Sent && compliance.Sent <= compliance.Planned && compliance.CompletedOfDelivered <= compliance.Delivered);
    });

    private static void Holds(Action<Trial, Action<RequestOrder, Action<Participation, Input, Instant, Decision>>> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(DrawnCourse.All(), drawn =>
        {
            var trial = drawn.Begin();
            law(trial, (order, watch) => new Course(trial, order) { Watch = watch }.Play(drawn.Acts));
        }));

    private static IEnumerable<string> Written(Decision decision) =>
        [.. decision.Happenings.Select(DomainJson.Write), .. decision.Effects.Select(DomainJson.Write)];
}
