using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Judging;
using EmaPain.App.Messages;
using EmaPain.App.Payments;
using EmaPain.App.Ports;
using EmaPain.App.Prompts;
using EmaPain.App.Replies;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Doubles;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EmaPain.App.Tests.Stage;

/// <summary>All use cases on doubles, each behind a proxy that can break; queue messages come back until they are done.</summary>
internal sealed class AppStage : IDisposable
{
    public const string Sender = "+18135550128";
    public const string OtherSender = "+18335550117";
    public const string Phone = "+18135550190";

    /// <summary>Monday, 10:00 in New York.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 1, 5, 15, 0);
    public static readonly ParticipationKey Ann = new(new StudyId("mission-reconnect"), new ParticipantId("ann"));
    public static readonly SiteId South = new("south");
    private const int MostDequeues = 20;
    private readonly ServiceProvider services;
    private int requests;

    public AppStage(params StudyDefinition[] studies)
    {
        Queues = new LiveQueues(Clock);
        Studies = new ShippedStudies(studies.Length == 0 ? [ShippedStudies.MissionReconnect, ShippedStudies.Weekly] : studies);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddKeyedSingleton<TimeProvider>(Clocks.Machine, Clock)
            .AddSingleton<IStudies>(Studies)
            .AddSingleton<IEventReader>(new LineEvents(Clock))
            .AddSingleton<IAlertLinks>(new OpenLinks())
            .AddSingleton(new PublicAddress(new Uri("https://trial.example/")))
            .AddSingleton(new Pacing(150))
            .AddSingleton(new CallAllowance(120, Clock))
            .AddSingleton(new MorningMail("America/New_York", new LocalTime(7, 0)))
            .AddSingleton(Broken<IParticipations>(Participations))
            .AddSingleton(Broken<IContacts>(Contacts))
            .AddSingleton(Broken<IContactDetails>(Details))
            .AddSingleton(Broken<IQueues>(Queues))
            .AddSingleton(Broken<ITaskBoard>(Tasks))
            .AddSingleton(Broken<IMorningMailBook>(TaskMails))
            .AddSingleton(Broken<IAlertBoard>(Alerts))
            .AddSingleton(Broken<IAccounts>(Accounts))
            .AddSingleton(Broken<IPayouts>(Payouts))
            .AddSingleton(Broken<IResearchTables>(Research))
            .AddSingleton(Broken<IResearchDictionary>(Dictionary))
            .AddSingleton(Broken<IDueBook>(DueBook))
            .AddSingleton(Broken<ICarrier>(Carrier))
            .AddSingleton(Broken<IInbox>(Inbox))
            .AddSingleton(Broken<IMailer>(Mailer))
            .AddSingleton(Broken<IStaffDirectory>(Staff))
            .AddSingleton(Broken<IAudit>(Audit))
            .AddSingleton(Broken<IRequestBook>(Book))
            .AddSingleton(Broken<ISurveyBook>(Surveys))
            .AddSingleton(Broken<IDeadLetters>(DeadLetters))
            .AddSingleton(Broken<ISlots>(Slots))
            .AddSingleton(Broken<ISafetyBook>(Safety))
            .AddSingleton(new Operators(["operator@trial.example"]))
            .AddSingleton(AllocationSecret.Of([.. Enumerable.Repeat((byte)7, 32)]))
            .AddSingleton<IStaffGuard>(new NamedCallers())
            .AddSingleton<IStaffSignIn>(new NamedSignIn())
            .AddSingleton<IStaffSessions>(new NamedSignIn())
            .AddSingleton(Broken<IOutages>(Outages))
            .AddEmaPainApp()
            .AddSingleton(new TextScreen(text => Screen(text)))
            .BuildServiceProvider();
    }

    public static CancellationToken Cancel => CancellationToken.None;

    /// <summary>How texts are screened.</summary>
    public TextScreen Screen { get; set; } = CrisisScreen.Screen;

    public SetClock Clock { get; } = new(Monday);

    public PortCalls Calls { get; } = new();

    public LiveQueues Queues { get; }

    public ShippedStudies Studies { get; }

    public InMemoryParticipations Participations { get; } = new();

    public InMemoryContacts Contacts { get; } = new();

    public InMemoryContactDetails Details { get; } = new();

    public InMemorySurveyBook Surveys { get; } = new();

    public InMemoryTaskBoard Tasks { get; } = new();

    public InMemoryMorningMailBook TaskMails { get; } = new();

    public InMemoryAlertBoard Alerts { get; } = new();

    public InMemoryAccounts Accounts { get; } = new();

    public InMemoryPayouts Payouts { get; } = new();

    public InMemoryResearchTables Research { get; } = new();

    public InMemoryResearchDictionary Dictionary { get; } = new();

    public InMemoryDueBook DueBook { get; } = new();

    public ScriptedCarrier Carrier { get; } = new();

    public InMemoryInbox Inbox { get; } = new();

    public RecordingMailer Mailer { get; } = new();

    public InMemoryStaffDirectory Staff { get; } = new();

    public InMemoryAudit Audit { get; } = new();

    public InMemoryRequestBook Book { get; } = new();

    public InMemorySlots Slots { get; } = new();

    public InMemorySafetyBook Safety { get; } = new();

    public InMemoryDeadLetters DeadLetters { get; } = new();

    public InMemoryOutages Outages { get; } = new();

    public TUseCase Get<TUseCase>()
        where TUseCase : notnull => services.GetRequiredService<TUseCase>();

    public void Dispose() => services.Dispose();

    public StaffRequest Request() => new($"request-{++requests}", "coordinator");

    /// <summary>Does what a caller does who tries again until it is done, with the same request.</summary>
    public async Task<T> UntilDoneAsync<T>(Func<Task<T>> call)
    {
        for (var tried = 0; ; tried++)
        {
            try
            {
                return await call();
            }
            catch (Exception e) when (e is CrashException or AggregateException or EffectsLeftOpenException && tried < MostDequeues)
            {
                Calls.Restart();
            }
        }
    }

    public Task<StaffAnswer> EnrolAsync(ParticipationKey key, string phone = Phone, string? site = null)
    {
        var request = Request();
        var form = new EnrolmentForm(phone, site is null ? South : new SiteId(site), new RoleId("veteran"), null, "America/New_York", null, null, "consent-1");
        return UntilDoneAsync(() => Get<EnrolmentDesk>().EnrolAsync(key, form, request, Cancel));
    }

    public Task<StaffAnswer> RecordAsync(ParticipationKey key, StaffRecord record)
    {
        var request = Request();
        return UntilDoneAsync(() => Get<ParticipantDesk>().RecordAsync(key, record, request, Cancel));
    }

    public Task<StaffAnswer> EraseAsync(ParticipationKey key)
    {
        var request = Request();
        return UntilDoneAsync(() => Get<ParticipantDesk>().EraseAsync(key, request, Cancel));
    }

    public async Task ActivateAsync(ParticipationKey key, string phone = Phone, string arm = "wait-list")
    {
        Assert.IsType<StaffAnswer.Ok>(await EnrolAsync(key, phone));
        Assert.IsType<StaffAnswer.Ok>(await RecordAsync(key, new StaffRecord.Allocation(new ArmId(arm))));
        await StartAsync(key);
    }

    /// <summary>Activates while somebody is on call, as it has to be; tests of alerts name their own staff.</summary>
    public async Task StartAsync(ParticipationKey key, string? site = null)
    {
        var duty = new StaffMember("duty", key.Study, site is null ? South : new SiteId(site), new StaffRoleId("on-call"), "duty@trial.example");
        await Staff.PutAsync(duty, Cancel);
        Assert.IsType<StaffAnswer.Ok>(await RecordAsync(key, new StaffRecord.Activation()));
        await Staff.RemoveAsync(duty.Study, duty.Site, duty.Role, duty.Id, Cancel);
    }

    public Task EventsAsync(params string[] lines) => UntilDoneAsync(() => Get<EventIntake>().TakeAsync(string.Join('\n', lines), Cancel));

    public async Task<Participation> PersonAsync(ParticipationKey key) => (await Participations.LoadAsync(key, Cancel)).Participation;

    /// <summary>Hands over what is due.</summary>
    public Task TickAsync() => UntilDoneAsync(async () =>
    {
        await Get<DuePrompts>().HandOverAsync(Cancel);
        return true;
    });

    /// <summary>Ticks and works until nothing is left to do now; the clock moves on only while messages wait.</summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            await TickAsync();
            await WorkAsync();
        }
    }

    /// <summary>Works off all queues.</summary>
    public async Task WorkAsync()
    {
        while (Queues.NextVisible() is { } next)
        {
            Clock.MoveTo(next);
            while (Queues.Take() is { } message)
            {
                await WorkOnAsync(message with { Dequeued = message.Dequeued + 1 });
            }
        }
    }

    /// <summary>Works off what can be seen now.</summary>
    public async Task WorkNowAsync()
    {
        while (Queues.Take() is { } message)
        {
            await WorkOnAsync(message with { Dequeued = message.Dequeued + 1 });
        }
    }

    private async Task WorkOnAsync(LiveMessage message)
    {
        try
        {
            await DispatchAsync(message);
        }
        catch (Exception) when (message.Dequeued < MostDequeues)
        {
            Calls.Restart();
            Queues.GiveBack(message);
        }
    }

    private Task DispatchAsync(LiveMessage message) => message.Queue switch
    {
        QueueNames.Inbound => Get<InboundJudgement>().JudgeAsync(DomainJson.Read<InboundMessage>(message.Body), message.Dequeued, Cancel),
        QueueNames.Due => Get<DueDelivery>().DeliverAsync(DomainJson.Read<DueMessage>(message.Body), Cancel),
        QueueNames.Compensation => Get<OccasionJudgement>().JudgeMoneyAsync(DomainJson.Read<OccasionMessage>(message.Body), Cancel),
        QueueNames.Screening => Get<OccasionJudgement>().JudgeWorseningAsync(DomainJson.Read<OccasionMessage>(message.Body), Cancel),
        QueueNames.Alerts => Get<AlertMailing>().MailAsync(DomainJson.Read<AlertMessage>(message.Body), Cancel),
        QueueNames.Payouts => Get<PayoutWork>().GoOnAsync(DomainJson.Read<PayoutMessage>(message.Body), Cancel),
        QueueNames.Effects => Get<EffectsFollowUp>().CarryOutAsync(DomainJson.Read<EffectsMessage>(message.Body), Cancel),
        _ => throw new InvalidOperationException($"Nobody reads queue {message.Queue}."),
    };

    private TPort Broken<TPort>(TPort port)
        where TPort : class => PortProxy.Before(port, Calls);
}
