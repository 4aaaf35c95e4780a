using EmaPain.App.Ports;

namespace EmaPain.Azure.Tests.Events;

public sealed class MailReportTests
{
    private static readonly Guid Mail = Guid.Parse("00000000-0000-0000-0000-000000000001");

    [Theory]
    [InlineData("Bounced")]
    [InlineData("Suppressed")]
    [InlineData("Quarantined")]
    [InlineData("FilteredSpam")]
    [InlineData("Failed")]
    [InlineData("failed")]
    [InlineData("SomethingNew")]
    public void Whatever_is_not_delivered_came_back_in_both_schemas(string status)
    {
        foreach (var body in new[] { EventSamples.MailReport(status), EventSamples.CloudMailReport(status), EventSamples.MailReport(status).Replace("messageId", "MessageId", StringComparison.Ordinal) })
        {
            Assert.Equal(new CarrierEvent.MailBounced(Mail, status), EventSamples.Read(Assert.Single(EventSamples.Split(body))));
        }
    }

    [Theory]
    [InlineData("Delivered")]
    [InlineData("delivered")]
    public void A_mail_that_arrived_is_known_by_its_operation(string status) =>
        Assert.Equal(new CarrierEvent.MailArrived(Mail), EventSamples.Read(Assert.Single(EventSamples.Split(EventSamples.MailReport(status)))));

    [Theory]
    [InlineData("Expanded")]
    [InlineData("")]
    public void A_report_that_does_not_say_what_became_of_a_mail_is_no_news(string status) =>
        Assert.IsType<CarrierEvent.NotForUs>(EventSamples.Read(Assert.Single(EventSamples.Split(EventSamples.MailReport(status)))));

    [Fact]
    public void A_report_that_names_no_mail_of_ours_is_not_for_us() =>
        Assert.IsType<CarrierEvent.NotForUs>(EventSamples.Read(Assert.Single(EventSamples.Split(EventSamples.MailReport("Bounced", "no-uuid")))));

    [Fact]
    public void Two_reports_on_one_mail_are_kept_apart_and_one_that_comes_twice_is_not()
    {
        var keys = new[] { EventSamples.MailReport("Delivered"), EventSamples.MailReport("Bounced"), EventSamples.CloudMailReport("Bounced") }
            .Select(body => Assert.Single(EventSamples.Split(body)).Key).ToList();
        Assert.Equal(2, keys.Distinct().Count());
        Assert.Equal(keys[1], keys[2]);
        Assert.Equal("2026-03-09", keys[0].Day);
    }
}
