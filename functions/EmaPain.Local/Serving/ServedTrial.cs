using EmaPain.Domain.Studies;
using EmaPain.Local.Clocks;
using EmaPain.Local.Cohort.Doors;
using EmaPain.Local.Hosting;
using EmaPain.Local.Parts;
using EmaPain.Local.Trial;

namespace EmaPain.Local.Serving;

/// <summary>A whole system on this machine that stays up and waits for people: a phone page, a mailbox, staff endpoints, storage accounts.</summary>
public sealed class ServedTrial : IAsyncDisposable
{
    private const int UsualPort = 7070;

    /// <summary>A Monday, 9 o'clock in New York, two months before the change to daylight saving time.</summary>
    private static readonly DateTimeOffset VirtualStart = new(2026, 1, 5, 14, 0, 0, TimeSpan.Zero);

    private readonly TimeProvider time;
    private readonly HttpClient http;
    private PhonePage? page;

    private ServedTrial(ServeOptions options, TrialMachine machine, TimeProvider time)
    {
        (Options, Machine, this.time) = (options, machine, time);
        http = new HttpClient { BaseAddress = machine.Host.Address };
        Clock = time is VirtualTime virtualTime ? new VirtualClock(machine, virtualTime) : null;
        Roster = new Roster(machine.Carrier.Phones);
        Thread = new PhoneThread(machine.Carrier, time);
    }

    public ServeOptions Options { get; }

    public TrialMachine Machine { get; }

    /// <summary>The phone page.</summary>
    public Uri Address => page!.Address;

    public Uri HealthPage => new(Machine.Host.Address, "api/health");

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The newest version of each study.</summary>
    internal IReadOnlyList<StudyDefinition> Studies => [.. Machine.Studies.All.GroupBy(study => study.Id).Select(versions => versions.Last())];

    /// <summary>None on the real clock, which nobody moves.</summary>
    internal VirtualClock? Clock { get; }

    internal Roster Roster { get; }

    internal PhoneThread Thread { get; }

    /// <summary>Starts every part, puts staff on the sites' lists and opens the page.</summary>
    /// <exception cref="PartFailedException">A part did not start; the message names the remedy.</exception>
    public static async Task<ServedTrial> StartAsync(ServeOptions options, CancellationToken cancel = default)
    {
        if (options.Port is { } port && FreePorts.IsTaken(port))
        {
            throw PartFailedException.PortTaken("The phone page", port);
        }

        TimeProvider time = options.IsRealTime ? TimeProvider.System : new VirtualTime(VirtualStart);
        var machine = await TrialMachine.StartAsync(
            new TrialMachineOptions { Time = time, Folder = options.Folder, UsesUsualPorts = options.UsesUsualPorts, Hosting = hosting => options.IsRealTime ? OnTheRealClock(hosting) : hosting }, cancel);
        var trial = new ServedTrial(options, machine, time);
        try
        {
            await trial.OpenAsync(cancel);
            return trial;
        }
        catch
        {
            await trial.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null)
        {
            await page.DisposeAsync();
        }

        http.Dispose();
        await Machine.DisposeAsync();
    }

    internal string? SenderOf(string study, string site) =>
        Studies.FirstOrDefault(one => one.Id.Value == study)?.Sites.FirstOrDefault(one => one.Id.Value == site)?.SenderNumber;

    /// <summary>Returns once everything that was begun has been done; on the real clock nobody waits for that.</summary>
    internal Task SettleAsync(CancellationToken cancel) => Clock is null ? Task.CompletedTask : Machine.WhenSettledAsync(cancel);

    private static LocalHostOptions OnTheRealClock(LocalHostOptions hosting) => hosting with { Timers = TimerDrive.Schedule, Clock = TimeProvider.System };

    private async Task OpenAsync(CancellationToken cancel)
    {
        var office = new StaffOffice(new StaffDoor(http, TrialKeys.Coordinator, Machine.Keys.Staff));
        foreach (var study in Studies)
        {
            await office.StaffAsync(study, cancel);
        }

        page = await PhonePage.StartAsync(this, office, Options.Port ?? (Options.UsesUsualPorts ? FreePorts.Prefer(UsualPort) : FreePorts.Take(1))[0], cancel);
    }
}
