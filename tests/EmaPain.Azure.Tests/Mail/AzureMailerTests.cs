using EmaPain.App.Ports;
using EmaPain.Azure.Mail;
using EmaPain.Domain.Alerts;
using Microsoft.Extensions.Logging.Abstractions;
using StaffMail = EmaPain.App.Ports.Mail;

namespace EmaPain.Azure.Tests.Mail;

public sealed class AzureMailerTests : MailerContract, IDisposable
{
    private readonly MailService service = new();
    private readonly ScriptedBudget budget = new();

    protected override IMailer Mailer => MailerWith(TimeSpan.FromSeconds(30));

    [Fact]
    public async Task A_second_try_finds_the_first_and_sends_no_second_mail()
    {
        await Mailer.SendAsync(Alert, default);
        Assert.Equal(MailOutcome.Accepted, await Mailer.SendAsync(Alert, default));
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task A_mail_that_the_service_could_not_hand_over_has_failed_and_stays_so()
    {
        service.EndsAs = "Failed";
        Assert.Equal(MailOutcome.Failed, await Mailer.SendAsync(Alert, default));
        Assert.Equal(MailOutcome.Failed, await Mailer.SendAsync(Alert, default));
        Assert.Single(service.Sent);
    }

    [Fact]
    public async Task A_mail_that_the_service_is_still_busy_with_counts_as_taken()
    {
        service.EndsAs = "Running";
        Assert.Equal(MailOutcome.Accepted, await MailerWith(TimeSpan.FromSeconds(3)).SendAsync(Alert, default));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_refused_login_and_a_busy_service_are_worth_another_try(int status)
    {
        service.Refusal = status;
        var fault = await Assert.ThrowsAsync<MailNotTakenException>(() => Mailer.SendAsync(Alert, default));
        Assert.DoesNotContain("nurse", fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task A_service_that_asks_for_an_hour_of_patience_does_not_hold_the_function_that_long()
    {
        service.Refusal = 429;
        service.RetryAfter = TimeSpan.FromHours(1);
        var sending = MailerWith(TimeSpan.FromSeconds(1)).SendAsync(Alert, default);
        await Assert.ThrowsAsync<MailNotTakenException>(() => sending.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_mail_for_which_the_hour_has_no_room_is_not_sent_and_says_how_long_it_waits()
    {
        budget.Wait = TimeSpan.FromMinutes(20);
        var waits = await Assert.ThrowsAsync<MailWaitsException>(() => Mailer.SendAsync(Alert, default));
        Assert.Equal(TimeSpan.FromMinutes(20), waits.Wait);
        Assert.Empty(service.Sent);
    }

    [Fact]
    public async Task A_mail_that_the_service_knows_is_asked_for_before_the_hour_is_charged_again()
    {
        await Mailer.SendAsync(Alert, default);
        budget.Wait = TimeSpan.FromMinutes(20);
        Assert.Equal(MailOutcome.Accepted, await Mailer.SendAsync(Alert, default));
        Assert.Equal([MailUrgency.Normal], budget.Asked);
    }

    [Fact]
    public async Task A_service_out_of_reach_is_worth_another_try()
    {
        service.OutOfReach = true;
        await Assert.ThrowsAsync<MailNotTakenException>(() => Mailer.SendAsync(Alert, default));
    }

    public void Dispose() => service.Dispose();

    protected override Task<IReadOnlyList<StaffMail>> InboxAsync(int count) => Task.FromResult(service.Sent);

    private AzureMailer MailerWith(TimeSpan patience) =>
        new(service.Client(), "trial@trial.example", budget, patience, NullLogger<AzureMailer>.Instance);
}
