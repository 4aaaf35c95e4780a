using System.Diagnostics;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class KilledHostTests
{
    private const int People = 16;

    /// <summary>A lease of 10 s and a claim of 45 s of real time have to pass before another host takes over what the dead one held.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_host_that_is_killed_in_a_burst_of_replies_loses_and_doubles_nothing()
    {
        await using var stage = await TrialStage.OpenAsync();
        var people = await PeopleAtWeekOneAsync(stage);
        var address = stage.Machine.Host.Address;
        await stage.Machine.Host.DisposeAsync();

        var clock = Stopwatch.StartNew();
        await using (var first = await ChildHost.StartAsync(stage.Machine, address, stage.Time.GetUtcNow()))
        {
            var someThanked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var watch = stage.Machine.Carrier.Phones.Watch(_ => someThanked.TrySetResult());
            people.ForEach(person => stage.Machine.Carrier.PhoneSends(person.Phone, TrialStage.Sender, "3 4 2", stage.Time.GetUtcNow()));
            await someThanked.Task.WaitAsync(Patience);
            await first.KillAsync();
        }

        Assert.Contains(people, person => stage.TextsTo(person).Count < 3); // It died in the middle.
        await using var second = await ChildHost.StartAsync(stage.Machine, address, stage.Time.GetUtcNow() + clock.Elapsed);
        await UntilAsync(async () => (await Task.WhenAll(people.Select(person => IsServedAsync(stage, person)))).All(served => served));

        foreach (var person in people)
        {
            Assert.Equal(["week-1 PST.pain 3 1", "week-1 PST.stress 4 1", "week-1 PST.tension 2 1"], await stage.AnswersOfAsync(person));
            Assert.Equal(500, await stage.CentsOfAsync(person));
            Assert.Equal(["Study", "Study", "Thank"], stage.TextsTo(person).Select(text => text[..5]));
        }
    }

    private static async Task<List<Volunteer>> PeopleAtWeekOneAsync(TrialStage stage)
    {
        var people = new List<Volunteer>();
        for (var number = 0; number < People; number++)
        {
            people.Add(await stage.VolunteerAsync());
        }

        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await stage.PassAsync(TimeSpan.FromDays(7));
        Assert.All(people, person => Assert.Equal(2, stage.TextsTo(person).Count));
        return people;
    }

    private static async Task<bool> IsServedAsync(TrialStage stage, Volunteer person) =>
        stage.TextsTo(person).Count >= 3 && await stage.CentsOfAsync(person) >= 500 && (await stage.AnswersOfAsync(person)).Count >= 3;

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), patience.Token);
        }
    }
}
