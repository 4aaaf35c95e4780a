using EmaPain.App.Ports;
using EmaPain.Azure.Mail;

namespace EmaPain.Azure.Tests.Mail;

public sealed class MailSharesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("alerts@0f3a.azurecomm.net", null, 10)]
    [InlineData("alerts@trial.example", null, 100)]
    [InlineData("alerts@trial.example", 400, 400)]
    public void The_hours_limit_follows_the_domain_unless_it_is_given(string sender, int? given, int hourly) =>
        Assert.Equal(hourly, MailShares.Of(sender, given).Hourly);

    [Theory]
    [InlineData(MailUrgency.Low, 5)]
    [InlineData(MailUrgency.Normal, 7)]
    public void What_may_wait_leaves_room_for_what_is_urgent(MailUrgency urgency, int share)
    {
        Assert.Null(WaitAfter(urgency, share - 1));
        Assert.NotNull(WaitAfter(urgency, share));
        Assert.Null(WaitAfter(MailUrgency.Urgent, share));
    }

    [Fact]
    public void What_is_urgent_goes_though_the_hour_is_spent() => Assert.Null(WaitAfter(MailUrgency.Urgent, 1000));

    [Fact]
    public void A_mail_waits_until_enough_of_the_oldest_no_longer_count()
    {
        var spent = new Dictionary<long, int> { [MailShares.StepOf(Noon.AddMinutes(-50))] = 1, [MailShares.StepOf(Noon.AddMinutes(-20))] = 6 };
        Assert.Equal(TimeSpan.FromMinutes(15), new MailShares(10).Wait(MailUrgency.Normal, spent, Noon));
        Assert.Equal(TimeSpan.FromMinutes(45), new MailShares(10).Wait(MailUrgency.Low, spent, Noon));
    }

    [Fact]
    public void A_step_counts_for_an_hour_and_the_rest_of_its_five_minutes()
    {
        Assert.True(MailShares.Counts(MailShares.StepOf(Noon), Noon.AddMinutes(64)));
        Assert.False(MailShares.Counts(MailShares.StepOf(Noon), Noon.AddMinutes(65)));
    }

    private static TimeSpan? WaitAfter(MailUrgency urgency, int sent) =>
        new MailShares(10).Wait(urgency, new Dictionary<long, int> { [MailShares.StepOf(Noon)] = sent }, Noon);
}
