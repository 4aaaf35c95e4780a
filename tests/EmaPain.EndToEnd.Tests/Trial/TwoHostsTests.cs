using System.Net;
using EmaPain.App.Ports;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class TwoHostsTests
{
    private const int People = 20;

    [Fact]
    public async Task Two_hosts_on_one_storage_lose_and_double_nothing()
    {
        var work = new HeldWork();
        await using var stage = await TrialStage.OpenAsync(options => options with { Change = work.Register });
        await stage.Machine.AddHostAsync();
        var people = new List<Volunteer>();
        for (var number = 0; number < People; number++)
        {
            people.Add(await stage.VolunteerAsync());
        }

        // Both hosts run the tick, and both get every event of the carrier.
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await work.PassAsync(stage);
        Assert.All(people, person => Assert.Single(stage.TextsTo(person)));
        await stage.PassAsync(TimeSpan.FromDays(7));
        await work.PassAsync(stage);
        people.ForEach(person => stage.Machine.Carrier.PhoneSends(person.Phone, TrialStage.Sender, "3 4 2", stage.Time.GetUtcNow()));
        await work.PassAsync(stage);
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        await work.PassAsync(stage);

        Assert.All(stage.Machine.Hosts, host => Assert.True(host.Counts.Snapshot()["JudgeInbound"].Invocations > 0));
        Assert.Empty(await stage.Port<IDeadLetters>().AllAsync(CancellationToken.None));
        foreach (var person in people)
        {
            Assert.Equal(["week-1 PST.pain 3 1", "week-1 PST.stress 4 1", "week-1 PST.tension 2 1"], await stage.AnswersOfAsync(person));
            Assert.Equal(500, await stage.CentsOfAsync(person));
            Assert.Equal(["Study", "Study", "Thank"], stage.TextsTo(person).Select(text => text[..5]));
        }
    }

    [Fact]
    public async Task Of_many_enrolments_of_one_phone_at_two_hosts_exactly_one_is_done()
    {
        await using var stage = await TrialStage.OpenAsync();
        await stage.Machine.AddHostAsync();
        var hosts = stage.Machine.Hosts.Select(host => host.Address).ToList();
        for (var round = 0; round < 5; round++)
        {
            var form = new { phone = $"+1813557{round:0000}", site = TrialStage.Site, role = "veteran", zone = "America/New_York", consent = "consent-1" };
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => stage.StaffAsync(
                HttpMethod.Put, new Uri(hosts[number % 2], $"api/studies/{TrialStage.Study}/participants/r{round}-{number}").ToString(), form)));
            Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
            var done = Assert.Single(answers.Index(), answer => answer.Item.StatusCode == HttpStatusCode.OK).Index;
            var use = await stage.Port<IContacts>().UseOfAsync(PhoneNumber.Read(form.phone)!.Value, PhoneNumber.Read(TrialStage.Sender)!.Value, CancellationToken.None);
            Assert.Equal($"r{round}-{done}", use!.Key.Participant.Value);
        }
    }
}
