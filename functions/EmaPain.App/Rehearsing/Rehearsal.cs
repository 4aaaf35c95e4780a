using System.Collections.Immutable;
using System.Globalization;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Rehearsing;

/// <summary>
/// Plays one participation with the engine on a clock of its own, in memory. Texts reach the phone at once, money and worsening are judged
/// at once, and time jumps from one due instant to the next.
/// </summary>
public sealed class Rehearsal
{
    private static readonly Duration DayBefore = Duration.FromDays(1);

    private readonly RehearsalOptions options;
    private readonly ImpliedStart start;
    private readonly ImmutableArray<StudyDefinition> later;
    private readonly List<RehearsalEvent> events = [];
    private readonly List<Happening> happenings = [];
    private readonly SortedSet<Instant> due = [];
    private readonly HashSet<TaskId> tasks = [];
    private readonly Queue<Input> waiting = new();
    private Instant? activation;
    private Instant now = Instant.MinValue;
    private Instant lastAt = Instant.MinValue;
    private int inputs;
    private int lastLine;
    private bool isTold;

    private Rehearsal(RehearsalOptions options, IReadOnlyList<ScriptLine> lines)
    {
        (this.options, start) = (options, new ImpliedStart(options, lines));
        later = [.. options.Later.Select((one, place) => one with { Earlier = [options.Study, .. options.Later.Take(place)] })];
        Participation = Participation.New(new ParticipationKey(options.Study.Id, new ParticipantId(options.Seed == 0 ? "rehearsal" : Invariant($"rehearsal-{options.Seed}"))));
        activation = start.IsActivatedByScript ? null : Calendar.Resolve(options.Activation);
    }

    public Participation Participation { get; private set; }

    /// <summary>What there is to see so far, in order.</summary>
    public IReadOnlyList<RehearsalEvent> Events => events;

    /// <summary>All happenings so far, in order.</summary>
    public IReadOnlyList<Happening> Happenings => happenings;

    /// <summary>What the engine refused to record, by line of the script; line 0 is what the options ask for.</summary>
    public ImmutableArray<ScriptFault> Refusals { get; private set; } = [];

    /// <summary>The person's wall time that has been reached.</summary>
    public LocalDateTime Local => Calendar.LocalAt(now);

    /// <summary>The wall time at which something is due next; none where nothing is any more, or only after the end.</summary>
    public LocalDateTime? Next => NextAct() is { } at && at <= End ? Calendar.LocalAt(Instant.Max(at, now)) : null;

    private Instant End => options.Until is { } until ? Calendar.Resolve(until) : Instant.MaxValue;

    private ParticipantCalendar Calendar => ParticipantCalendar.Of(
        Participation.Zones.IsEmpty ? options.Zone : Participation.Zones[^1].Zone, VersionOf(Participation.StudyVersion).TextingHours);

    /// <summary>Enrols the person, before the activation and before the first line.</summary>
    /// <param name="options">Who takes part.</param>
    /// <param name="lines">The lines that are known already; one that records the activation replaces that of the options.</param>
    public static Rehearsal Begin(RehearsalOptions options, IReadOnlyList<ScriptLine> lines)
    {
        var rehearsal = new Rehearsal(options, lines);
        var first = lines.Count > 0 ? rehearsal.Calendar.Resolve(lines[0].Local) : Instant.MaxValue;
        rehearsal.now = Instant.Min(first, rehearsal.activation - (ImpliedScreening.Of(options.Study, options.Role).Any() ? DayBefore : Duration.Zero) ?? Instant.MaxValue);
        rehearsal.RecordAll(rehearsal.start.Enrolment());
        if (rehearsal.activation is null)
        {
            rehearsal.Admit();
        }
        else
        {
            rehearsal.MeetCriteria();
        }

        return rehearsal;
    }

    /// <summary>Does what is due until a line's minute, that included, then what the line says. What lies after the end is left out.</summary>
    /// <returns>What is wrong with the line; nothing if it is in order.</returns>
    public ScriptFault? Play(ScriptLine line)
    {
        var at = Calendar.Resolve(line.Local);
        if (at < Instant.Max(now, lastAt))
        {
            return new ScriptFault(line.Number, Invariant($"{line.Local:uuuu-MM-dd'T'HH:mm} lies before the line above it. Write the lines in the order of time."));
        }

        lastAt = at;
        if (at > End)
        {
            return null;
        }

        RunTo(at);
        (lastLine, isTold) = (line.Number, true);
        events.AddRange(TextOf(line) is { } text ? [Scene().TextIn(text)] : []);
        if (InputOf(line) is { } input)
        {
            Take(input);
        }

        return null;
    }

    /// <summary>Does what is due already.</summary>
    public void CatchUp() => RunTo(now);

    /// <summary>Does what is due until a wall time, that included, or until the end.</summary>
    public void PassTo(LocalDateTime local)
    {
        isTold = true;
        RunTo(Instant.Min(Calendar.Resolve(local), End));
    }

    /// <summary>
    /// Plays to the time of the options, else until the windows have closed that are open after the last line; where nothing was told, to
    /// the end of the trial.
    /// </summary>
    public void PlayOut()
    {
        if (options.Until is not null)
        {
            RunTo(End);
            return;
        }

        RunTo(Instant.Max(now, !isTold && activation is { } day0 ? day0 : now));
        RunTo(Participation.Occasions
            .Where(occasion => !isTold || (occasion.Planned <= now && now < occasion.Closes))
            .Select(occasion => occasion.Closes)
            .DefaultIfEmpty(now)
            .Max());
    }

    /// <summary>Meets what staff decide and nobody has decided yet, and gets the arm of the options, where the script does not say how.</summary>
    private void Admit()
    {
        RecordAll(start.Criteria(Participation));
        if (start.Arm is { } arm && Participation.Arm is null)
        {
            Take(new Input.ArmDrawn(NextId(), arm));
            RecordAll(start.Disclosure());
        }
    }

    /// <summary>Whoever is activated without a word of the script was screened the day before, on the phone, and just eligible; none of that is shown.</summary>
    private void MeetCriteria()
    {
        foreach (var screening in ImpliedScreening.Of(options.Study, options.Role))
        {
            now = Instant.Max(now, Participation.OccasionOf(screening.Occasion)!.Planned);
            Record(screening);
        }

        events.Clear();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private StudyDefinition VersionOf(int version) => later.FirstOrDefault(one => one.Version == version) ?? options.Study;

    private Scene Scene() => new(now, Calendar.LocalAt(now));

    private InputId NextId() => new(Invariant($"input-{++inputs:00000}"));

    private void RunTo(Instant end)
    {
        while (NextAct() is { } at && at <= end)
        {
            now = Instant.Max(now, at);
            if (activation <= now)
            {
                activation = null;
                Admit();
                Record(new StaffRecord.Activation());
            }
            else
            {
                due.RemoveWhere(instant => instant <= now);
                Take(new Input.TimeHasCome(NextId()));
            }
        }

        now = Instant.Max(now, end);
    }

    private Instant? NextAct() => due.Select(instant => (Instant?)instant).Take(1).Append(activation).Min();

    private static string? TextOf(ScriptLine line) => line is ScriptLine.Says says ? says.Text : (line as ScriptLine.Arrives)?.Text;

    /// <summary>Nobody who was not invited can have answered, and nobody can look after an alert that was not raised.</summary>
    private Input? InputOf(ScriptLine line) => line switch
    {
        ScriptLine.Says says => new Input.TextArrived(NextId(), says.Text, now),
        ScriptLine.Arrives late => new Input.TextArrived(NextId(), late.Text, Calendar.Resolve(late.Received)),
        ScriptLine.Records { Record: StaffRecord.Randomisation } => Randomised(line),
        ScriptLine.Records records => new Input.StaffRecorded(NextId(), records.Record, "staff"),
        ScriptLine.Handles handles => Participation.Alerts.LastOrDefault(alert => alert.Rule == handles.Rule) is { } alert
            ? new Input.AlertRecorded(NextId(), alert.Id, handles.Record, "staff")
            : Refuse(line, $"Rule '{handles.Rule}' has raised no alert yet."),
        ScriptLine.Reports reports => Participation.OccasionOf(reports.Occasion)?.Invitation is not { } invitation ? Refuse(line, $"Nobody was invited to '{reports.Occasion}' yet.")
            : reports.News == SurveyNews.Completed ? new Input.SurveyCompleted(NextId(), invitation.Survey, now)
            : new Input.SurveyFlagged(NextId(), invitation.Survey),
        _ => null,
    };

    /// <summary>The draw is the app's: here it gives the arm of the options, in its order. The other one of a dyad is not seen.</summary>
    private Input? Randomised(ScriptLine line) => options.Arm is not { } arm || !options.Study.DrawsArms ? Refuse(line, "In this study the app draws no arm: record allocation with the arm.")
        : AllocationUnits.Obstacle(VersionOf(Participation.StudyVersion), [Participation]) is { } obstacle ? Refuse(line, obstacle.Sentence)
        : new Input.ArmDrawn(NextId(), arm);

    private Input? Refuse(ScriptLine line, string sentence)
    {
        Refusals = Refusals.Add(new ScriptFault(line.Number, sentence));
        return null;
    }

    private void RecordAll(IEnumerable<StaffRecord> records)
    {
        foreach (var record in records.ToList())
        {
            Record(record);
        }
    }

    private void Record(StaffRecord record) => Take(new Input.StaffRecorded(NextId(), record, "staff"));

    private void Take(Input first)
    {
        waiting.Enqueue(first);
        while (waiting.TryDequeue(out var input))
        {
            var before = Participation;
            var study = VersionOf(input is Input.StaffRecorded { Record: StaffRecord.Migration to } ? to.Version : before.StudyVersion);
            var decision = Engine.Decide(study, before, input, now);
            if (decision.Refusal is { } refusal)
            {
                Refusals = Refusals.Add(new ScriptFault(lastLine, refusal.Sentence));
                continue;
            }

            Participation = decision.Participation;
            happenings.AddRange(decision.Happenings);
            events.AddRange(Scene().Show(study, before, decision));
            foreach (var effect in decision.Effects)
            {
                CarryOut(effect, input);
            }
        }
    }

    private void CarryOut(Effect effect, Input input)
    {
        switch (effect)
        {
            case Effect.SendText text:
                var outcome = text.SendBefore > now ? SendOutcome.Accepted : SendOutcome.NotSent;
                waiting.Enqueue(new Input.TextTried(NextId(), text.Id, outcome, now));
                if (outcome == SendOutcome.Accepted)
                {
                    waiting.Enqueue(new Input.DeliveryReported(NextId(), text.Id, DeliveryReport.Delivered, now));
                }

                break;
            case Effect.RequestCompensation request:
                waiting.Enqueue(new Input.CompensationRequested(NextId(), request.Occasion, request.Revision));
                break;
            case Effect.RequestScreening request:
                waiting.Enqueue(new Input.ScreeningRequested(NextId(), request.Occasion, request.Revision));
                break;
            case Effect.TellPeer { News: { Kind: PeerNewsKind.Concern } } tell:
                events.Add(Scene().Concern(options.Study, tell.Whom));
                break;
            case Effect.RaiseTask task when tasks.Add(task.Id):
                events.Add(Scene().Of(task, Participation));
                break;
            case Effect.Due next when input is Input.TimeHasCome && next.At <= now:
                throw new InvalidOperationException("The engine asks for a tick that is not later than the one it had.");
            case Effect.Due next:
                due.Add(next.At);
                break;
        }
    }
}
