using EmaPain.App.Ports;
using EmaPain.Azure.Mail;
using EmaPain.Azure.Tables;

namespace EmaPain.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class MailBudgetTableTests(AzuriteFixture fixture)
{
    [Fact]
    public async Task Hosts_that_mail_at_once_share_one_hour()
    {
        var table = await fixture.Accounts().Operations.FreshTableAsync();
        var hosts = Enumerable.Range(0, 4).Select(_ => new MailBudgetTable(table, new MailShares(10), TimeProvider.System)).ToList();
        var waits = await Task.WhenAll(hosts.SelectMany(host => Enumerable.Range(0, 5).Select(_ => Task.Run(() => host.TakeAsync(MailUrgency.Normal, default)))));
        Assert.Equal(7, waits.Count(wait => wait is null));
        Assert.All(waits.OfType<TimeSpan>(), wait => Assert.InRange(wait, TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(65)));
    }

    [Fact]
    public async Task Urgent_mail_is_counted_and_never_held_back()
    {
        var budget = new MailBudgetTable(await fixture.Accounts().Operations.FreshTableAsync(), new MailShares(10), TimeProvider.System);
        for (var sent = 0; sent < 12; sent++)
        {
            Assert.Null(await budget.TakeAsync(MailUrgency.Urgent, default));
        }

        Assert.NotNull(await budget.TakeAsync(MailUrgency.Normal, default));
    }
}
