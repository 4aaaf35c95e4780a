using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>A whole trial drawn from numbers: texts that come late and twice, lost and refused texts, staff records, requests in any order.</summary>
internal sealed class Course
{
    private const string ChangeOfAnItem = "CHANGE ITEM";

    private static readonly string[] Answers =
    [
        "5 4 3", "3 4 3", "2 3 2", "5 5 4", "3", "4", "2 3", "3 3 3", "5 5 5", "10 10 10", "0 0 0", "7", "1 2 1", "stress 5", "skip", "hello",
        "CHANGE 4 4 4", "CHANGE 2", "CHANGE 1 1", ChangeOfAnItem, "HELP", "balance", "START",
    ];

    private static readonly string[] Disturbances =
    [
        "STOP", "please stop texting me", "I want to die", "4 4 4 i want to kill myself", "wrong number", "this upsets me",
    ];

    private static readonly int[] Minutes = [1, 12, 240, 1_440, 4_320, 10_080];

    private readonly Trial trial;
    private readonly SortedSet<Instant> due = [];
    private readonly PriorityQueue<Input, Instant> onTheWay = new();
    private readonly List<Input> requests = [];
    private readonly RequestOrder order;
    private SendOutcome outcome = SendOutcome.Accepted;
    private bool isReported = true;

    public Course(Trial trial, RequestOrder order)
    {
        this.trial = trial;
        this.order = order;
    }

    /// <summary>Whether people are paid meanwhile, some payments fail, and staff adjust.</summary>
    public bool HasPayouts { get; init; }

    /// <summary>Called after every decision with the state before, the input, its time and the decision.</summary>
    public Action<Participation, Input, Instant, Decision> Watch { get; init; } = (_, _, _, _) => { };

    /// <summary>After so many acts the person withdraws and is erased; the rest comes all the same.</summary>
    public int? ErasedAfter { get; init; }

    /// <summary>After so many acts the person is moved to this later version of the study.</summary>
    public (int After, StudyDefinition To)? Moved { get; init; }

    /// <summary>Activates, does what the numbers say, and plays on until time changes nothing more.</summary>
    public void Play(IEnumerable<int> numbers)
    {
        Take(new Input.StaffRecorded(trial.NextId(), new StaffRecord.Activation(), "staff"));

        // Something may be due since the consent.
        Take(new Input.TimeHasCome(trial.NextId()));
        foreach (var (act, number) in numbers.Index())
        {
            if (act == ErasedAfter)
            {
                Erase();
            }

            if (act == Moved?.After)
            {
                var before = trial.Study;
                trial.Study = Moved.Value.To;
                Take(new Input.StaffRecorded(trial.NextId(), new StaffRecord.Migration(trial.Study.Version), "staff"));
                trial.Study = trial.Person.StudyVersion == trial.Study.Version ? trial.Study : before;
            }

            Act(number % 16, number / 16);
        }

        MeetAtLast(GroupSession.First, trial.Person.FirstSession, trial.Person.LastSession);
        MeetAtLast(GroupSession.Last, trial.Person.LastSession, trial.Person.FirstSession);
        PassTo(trial.Now + Duration.FromDays(500));
        while (requests.Count > 0)
        {
            TakeRequest();
        }
    }

    private void Erase()
    {
        foreach (var alert in trial.Person.Alerts)
        {
            Take(new Input.AlertRecorded(trial.NextId(), alert.Id, new AlertRecord.ContactAttempt(AttemptOutcome.Reached), "staff"));
        }

        Take(new Input.StaffRecorded(trial.NextId(), new StaffRecord.Withdrawal(), "staff"));
        Take(new Input.ErasureAsked(trial.NextId()));
    }

    /// <summary>Sets a session that was never set, since the trial is not over before.</summary>
    private void MeetAtLast(GroupSession session, LocalDate? day, LocalDate? other)
    {
        if (day is null)
        {
            Take(new Input.StaffRecorded(trial.NextId(), new StaffRecord.SessionPlanned(session, other ?? trial.Calendar.LocalAt(trial.Now).Date), "staff"));
        }
    }

    private void Act(int kind, int number)
    {
        switch (kind)
        {
            case < 8:
                // Most texts answer something: they come when something was due.
                PassTo(kind < 4 && NextQuestion() is { } asked ? asked + Duration.FromMinutes(number % 90) : trial.Now);
                Write(number);
                PassTo(trial.Now);
                break;
            case 11:
            case 12 when number % 3 == 0:
                Take(new Input.StaffRecorded(trial.NextId(), RecordOf(number), "staff"));
                break;
            case 10 or 12 when HasPayouts:
                Pay(number);
                break;
            case 15 when number % 2 == 0 && Called(number / 2) is { } taken:
                Take(new Input.StaffRecorded(trial.NextId(), taken, "staff"));
                break;
            case 15 when trial.Person.Occasions.FirstOrDefault(occasion => occasion.Invitation is not null)?.Invitation is { } invitation:
                Take(number % 3 == 0 ? new Input.SurveyCompleted(trial.NextId(), invitation.Survey, trial.Now) : new Input.SurveyFlagged(trial.NextId(), invitation.Survey));
                break;
            case 13:
                outcome = (SendOutcome)(number % 4);
                isReported = number / 4 % 2 == 0;
                break;
            case 14:
                TakeRequestIfAny();
                break;
            default:
                PassTo(trial.Now + Duration.FromMinutes(Minutes[number % Minutes.Length]));
                break;
        }
    }

    /// <summary>The same whenever money is judged: thanks may be due before.</summary>
    private Instant? NextQuestion() => trial.Person.Occasions
        .Where(occasion => occasion.Status is OccasionStatus.Planned or OccasionStatus.Open)
        .SelectMany(occasion => new[] { occasion.Planned, occasion.Closes })
        .Where(instant => instant > trial.Now)
        .Min(instant => (Instant?)instant);

    /// <summary>A text that arrives at once, or late, and now and then twice, as phones send them.</summary>
    private void Write(int number)
    {
        var words = number % 23 == 0 ? Disturbances[number / 23 % Disturbances.Length] : Answers[number % Answers.Length];
        if (words == ChangeOfAnItem)
        {
            var items = trial.Study.Instruments.SelectMany(instrument => instrument.Items).ToList();
            words = $"CHANGE {items[number / 7 % items.Count].Names[trial.Study.Languages[0]][0]} {number % 4}";
        }

        Duration[] delays = [Duration.Zero, Duration.Zero, Duration.Zero, Duration.FromMinutes(7), Duration.FromHours(30)];
        var text = new Input.TextArrived(trial.NextId(), words, trial.Now);
        onTheWay.Enqueue(text, trial.Now + delays[number / Answers.Length % delays.Length]);
        if (number % 9 == 0)
        {
            var second = trial.Now + Duration.FromSeconds(20);
            onTheWay.Enqueue(new Input.TextArrived(new InputId($"{text.Id}-again"), words, second), second + delays[number / 9 % delays.Length]);
        }
    }

    private void Pay(int number)
    {
        var payout = new PayoutId($"payout-{number / 8 % 6}");
        Take((number % 8) switch
        {
            0 or 1 or 2 => new Input.PaymentApproved(trial.NextId(), payout, "kim"),
            3 => new Input.PaymentReported(trial.NextId(), payout, PaymentResult.Paid, "lee"),
            4 => number % 3 == 0 ? new Input.PaymentRestored(trial.NextId(), payout, "lee") : new Input.PaymentReported(trial.NextId(), payout, PaymentResult.Paid, "lee"),
            5 => new Input.PaymentReported(trial.NextId(), payout, PaymentResult.Failed, "lee"),
            6 => new Input.StaffRecorded(trial.NextId(), new StaffRecord.Adjustment((number % 13 - 4) * 100, number % 2 == 0 ? "week-2" : "travel"), "staff"),
            _ => new Input.StaffRecorded(trial.NextId(), new StaffRecord.InterviewCompleted(), "staff"),
        });
    }

    /// <summary>Staff call about the last occasion that was planned for by now, and take one or all answers of an instrument.</summary>
    private StaffRecord.AnswersTaken? Called(int number)
    {
        var last = trial.Person.Occasions.LastOrDefault(occasion => occasion.Kind == OccasionKind.Texts && occasion.Planned <= trial.Now);
        var steps = last is null ? [] : Steps.Of(trial.Study, trial.Person, last.Id).ToList();
        if (last is null || steps.Count == 0)
        {
            return null;
        }

        var items = trial.Study.InstrumentOf(steps[number % steps.Count].Instrument).Items;
        return new StaffRecord.AnswersTaken(last.Id, [.. items.Take(number % 3 == 0 ? 1 : items.Count).Select((item, place) =>
            new SpokenAnswer(item.Id, (number + place) % 7 == 0 ? null : 1 + ((number + place) % 5)))]);
    }

    private StaffRecord RecordOf(int number) => (number % 11) switch
    {
        0 when number % 2 == 0 => new StaffRecord.Pause(),
        0 or 1 => new StaffRecord.Resume(),
        2 => new StaffRecord.HoldCleared(),
        3 => new StaffRecord.InterviewCompleted(),
        4 => new StaffRecord.AssessmentCompleted(new OccasionId("assessment-baseline")),
        5 => new StaffRecord.AssessmentCompleted(new OccasionId("assessment-week-4")),
        6 => number % 3 == 0 ? new StaffRecord.TimesChosen((IsoDayOfWeek)(1 + (number % 7)), new LocalTime(9 + (number % 9), 0))
            : new StaffRecord.ZoneChange(number % 2 == 0 ? "America/Los_Angeles" : "Pacific/Auckland"),
        7 when number % 4 == 0 => new StaffRecord.OptOut(),
        7 => new StaffRecord.HoldCleared(),
        8 or 9 => new StaffRecord.SessionPlanned((GroupSession)(number % 2), trial.Calendar.LocalAt(trial.Now).Date.PlusDays((number % 60) - 30)),
        _ => number % 5 == 0 ? new StaffRecord.Withdrawal() : new StaffRecord.AdverseEvent(),
    };

    private void PassTo(Instant end)
    {
        while (true)
        {
            var tick = due.Count > 0 ? due.Min : Instant.MaxValue;
            var arrival = onTheWay.TryPeek(out _, out var at) ? at : Instant.MaxValue;
            if (Instant.Min(tick, arrival) > end)
            {
                trial.Now = end;
                return;
            }

            trial.Now = Instant.Max(trial.Now, Instant.Min(tick, arrival));
            if (arrival <= tick)
            {
                Take(onTheWay.Dequeue());
            }
            else
            {
                due.RemoveWhere(instant => instant <= trial.Now);
                Take(new Input.TimeHasCome(trial.NextId()));
            }
        }
    }

    private void TakeRequestIfAny()
    {
        if (requests.Count > 0)
        {
            TakeRequest();
        }
    }

    private void TakeRequest()
    {
        var index = order == RequestOrder.LastFirst ? requests.Count - 1 : 0;
        var request = requests[index];
        requests.RemoveAt(index);
        Take(request);
    }

    private void Take(Input input)
    {
        var before = trial.Person;
        var at = trial.Now;
        var decision = trial.Decide(input);
        Watch(before, input, at, decision);
        foreach (var effect in decision.Effects)
        {
            CarryOut(effect);
        }

        while (order == RequestOrder.AtOnce && requests.Count > 0)
        {
            TakeRequest();
        }
    }

    private void CarryOut(Effect effect)
    {
        switch (effect)
        {
            case Effect.Due next:
                due.Add(next.At);
                break;
            case Effect.SendText text:
                onTheWay.Enqueue(new Input.TextTried(trial.NextId(), text.Id, outcome, trial.Now), trial.Now + Duration.FromSeconds(2));
                if (isReported)
                {
                    var report = outcome == SendOutcome.Refused ? DeliveryReport.Failed : DeliveryReport.Delivered;
                    onTheWay.Enqueue(new Input.DeliveryReported(trial.NextId(), text.Id, report, trial.Now), trial.Now + Duration.FromSeconds(1));
                }

                break;
            case Effect.RequestCompensation request:
                requests.Add(new Input.CompensationRequested(trial.NextId(), request.Occasion, request.Revision));
                break;
            case Effect.RequestScreening request:
                requests.Add(new Input.ScreeningRequested(trial.NextId(), request.Occasion, request.Revision));
                break;
        }
    }
}
