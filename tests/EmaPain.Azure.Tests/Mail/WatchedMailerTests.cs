using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Doubles;
using EmaPain.Azure.Mail;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging.Abstractions;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

public sealed class WatchedMailerTests
{
    private readonly InMemoryOutages outages = new();

    [Fact]
    public async Task A_mail_that_no_way_takes_is_noted_for_health_and_still_tried_again()
    {
        await Assert.ThrowsAsync<MailNotTakenException>(() => SendAsync(new ScriptedMailer()));
        Assert.NotNull(await outages.LastAsync(Outage.NoWayOfMail, default));
    }

    [Fact]
    public async Task A_mail_that_is_taken_refused_or_waits_is_no_outage()
    {
        await SendAsync(new ScriptedMailer(MailOutcome.Accepted));
        await SendAsync(new ScriptedMailer(MailOutcome.Failed));
        await Assert.ThrowsAsync<MailWaitsException>(() => SendAsync(new ScriptedMailer { Waits = true }));
        Assert.Null(await outages.LastAsync(Outage.NoWayOfMail, default));
    }

    private Task<MailOutcome> SendAsync(ScriptedMailer ways) =>
        new WatchedMailer(ways, new OutageWatch(outages, TimeProvider.System), NullLogger<WatchedMailer>.Instance)
            .SendAsync(new StaffMail(Guid.Empty, "nurse@trial.example", "Alert", "text", "<p/>"), default);
}
