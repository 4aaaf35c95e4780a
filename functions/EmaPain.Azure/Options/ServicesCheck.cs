using System.Net.Mail;
using EmaPain.Domain.Schedule;

namespace EmaPain.Azure.Options;

/// <summary>Texts have one way out, mails one or two, and there are studies.</summary>
internal static class ServicesCheck
{
    public static void Check(EmaPainOptions options, SettingFaults faults)
    {
        faults.Unless(
            IsSet(options.Sms.ConnectionString) != options.Sms.Endpoint is not null,
            "Sms:Endpoint",
            "or EmaPain:Sms:ConnectionString has to be set, and only one of them; the endpoint is https://<resource>.communication.azure.com and needs a role for the app's identity.");
        faults.Unless(options.Sms.UnitsPerMinute is null or >= 1, "Sms:UnitsPerMinute", "has to be 1 or more; 150 stays below a toll-free number's limit.");
        Mail(options.Mail, faults);
        faults.Unless(
            ParticipantCalendar.IsZone(options.TaskMail.Zone), "TaskMail:Zone", "is no IANA time zone; set it to one such as America/New_York.");
        faults.Unless(options.TaskMail.FromHour is >= 0 and <= 18, "TaskMail:FromHour", "has to be an hour of the day from 0 to 18; 7 is usual.");
        faults.Unless(
            Directory.Exists(options.StudiesFolder),
            "StudiesFolder",
            "names no folder; set it to the folder of the published study files (functions/studies in a checkout).");
    }

    private static void Mail(MailOptions mail, SettingFaults faults)
    {
        faults.Unless(
            MailAddress.TryCreate(mail.From, out _),
            "Mail:From",
            "is no mail address; set it to the address that alerts come from (DoNotReply@<domain> of the mail domain).");
        var (byConnection, byEndpoint) = (IsSet(mail.ConnectionString), mail.Endpoint is not null);
        faults.Unless(
            IsSet(mail.Operators) || (IsSet(mail.Smtp.Host) && !byConnection && !byEndpoint),
            "Mail:Operators",
            "names nobody; set it to the mail addresses, separated by commas, of those who keep the app running.");
        faults.Unless(
            mail.OperatorAddresses.All(address => MailAddress.TryCreate(address, out _)),
            "Mail:Operators",
            "holds something that is no mail address; separate addresses by commas.");
        faults.Unless(
            !(byConnection && byEndpoint) && (byConnection || byEndpoint || IsSet(mail.Smtp.Host)),
            "Mail:Endpoint",
            "or EmaPain:Mail:ConnectionString or EmaPain:Mail:Smtp:Host has to be set; of the first two only one, and the third beside it is the second way.");
        faults.Unless(mail.HourlyLimit is null or >= 5, "Mail:HourlyLimit", "has to be 5 or more; it is the limit of the Communication resource, and left out it is 10 or 100.");
        faults.Unless(mail.Smtp.Port is > 0 and < 65536, "Mail:Smtp:Port", "has to be 1 to 65535; 587 with TLS is usual.");
    }

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);
}
