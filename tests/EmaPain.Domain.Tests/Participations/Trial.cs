using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Tests.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>One participation that a test drives input by input, on the test's own clock; nothing is carried out by itself.</summary>
internal sealed class Trial
{
    private int inputs;

    /// <summary>Somebody enrolled and consented, by default on Monday 2026-03-02 08:00 in New York, of the first role and arm.</summary>
    public Trial(StudyDefinition study, string zone = "America/New_York", string? arm = null, string? site = null, RoleId? role = null, Instant? at = null)
    {
        Study = study;
        Person = Participation.New(new ParticipationKey(study.Id, new ParticipantId("p-1")));
        Now = at ?? Instant.FromUtc(2026, 3, 2, 13, 0);
        Record(new StaffRecord.Enrolment(
            role ?? study.Roles[0].Id, site is null ? study.Sites[0].Id : new SiteId(site), study.Languages[0], zone, null, null, study.Version,
            study.Allocation?.Unit == AllocationUnit.Dyad ? new ParticipantId("p-2") : null));
        Record(new StaffRecord.Consent("test"));
        if (study.Arms.Count > 0)
        {
            Decide(new Input.ArmDrawn(NextId(), arm is null ? study.Arms[0].Id : new ArmId(arm)));
        }

        if (study.Allocation is not null)
        {
            Record(new StaffRecord.Disclosure());
        }
    }

    public StudyDefinition Study { get; set; }

    public Participation Person { get; set; }

    public Instant Now { get; set; }

    public List<Happening> Happenings { get; } = [];

    public ParticipantCalendar Calendar => ParticipantCalendar.Of(Person.Zones[^1].Zone, Study.TextingHours);

    public static StudyDefinition StudyOf(string id) => StudyReader.Read(StudyFiles.Read(id)).Study!;

    /// <summary>The newest version of a shipped study.</summary>
    public static StudyDefinition NewestOf(string id) => StudyReader.Read(StudyFiles.Read(id, StudyFiles.NewestOf(id))).Study!;

    /// <summary>Active since Monday 2026-03-02 08:00 in New York.</summary>
    public static Trial Active(string study, string? arm = null, string? site = null)
    {
        var trial = new Trial(StudyOf(study), arm: arm, site: site);
        trial.Record(new StaffRecord.Activation());
        return trial;
    }

    public InputId NextId() => new($"input-{++inputs}");

    public Decision Decide(Input input) => DecideOn(Person, input);

    /// <summary>Decides on another state than the one so far.</summary>
    public Decision DecideOn(Participation person, Input input)
    {
        var decision = Engine.Decide(Study, person, input, Now);
        Person = decision.Participation;
        Happenings.AddRange(decision.Happenings);
        return decision;
    }

    public Decision Record(StaffRecord record) => Decide(new Input.StaffRecorded(NextId(), record, "staff"));

    /// <summary>Meets what has to be met before activation: what staff record, and the highest answers where answers decide, on the phone.</summary>
    public void Screen()
    {
        foreach (var (criterion, _) in Eligibility.Of(Study, Person).ToList())
        {
            if (criterion.Occasion is not { } screening)
            {
                Record(new StaffRecord.Criterion(criterion.Id, CriterionOutcome.Met));
                continue;
            }

            Now = Instant.Max(Now, Person.OccasionOf(screening)!.Planned);
            Record(new StaffRecord.AnswersTaken(
                screening, [.. criterion.Items.Select(item => new SpokenAnswer(item, Study.ScaleOf(Study.ItemOf(item)).Maximum))]));
        }
    }

    /// <summary>Moves the clock to a wall time, without a tick.</summary>
    public Trial At(int month, int day, int hour, int minute = 0)
    {
        Now = Calendar.Resolve(new LocalDateTime(2026, month, day, hour, minute));
        return this;
    }

    public Decision Tick() => Decide(new Input.TimeHasCome(NextId()));

    /// <summary>A text that is judged now; received now as well, or before.</summary>
    public Decision Says(string text, Duration? ago = null) =>
        Decide(new Input.TextArrived(NextId(), text, Now - (ago ?? Duration.Zero)));

    public Decision Tried(Decision after, SendOutcome outcome, Purpose purpose = Purpose.Prompt) =>
        Decide(new Input.TextTried(NextId(), TextOf(after, purpose), outcome, Now));

    /// <summary>A report that is judged now; the carrier made it now as well, or before.</summary>
    public Decision Reported(Decision after, DeliveryReport report, Purpose purpose = Purpose.Prompt, Duration? ago = null) =>
        Decide(new Input.DeliveryReported(NextId(), TextOf(after, purpose), report, Now - (ago ?? Duration.Zero)));

    public Decision JudgeMoney(string occasion) => Decide(new Input.CompensationRequested(NextId(), new OccasionId(occasion), 1));

    public Decision JudgeWorsening(string occasion) => Decide(new Input.ScreeningRequested(NextId(), new OccasionId(occasion), 1));

    public Occasion Occasion(string id) => Person.OccasionOf(new OccasionId(id))!;

    /// <summary>What an occasion's item counts as now.</summary>
    public int? Value(string occasion, string item) => Occasion(occasion).CurrentAnswer(new ItemId(item))?.Value;

    private static EffectId TextOf(Decision decision, Purpose purpose) =>
        decision.Effects.OfType<Effect.SendText>().First(text => text.Purpose == purpose).Id;
}
