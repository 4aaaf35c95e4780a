using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Stage;

/// <summary>Alert links whose tokens anybody can read; a real one is signed.</summary>
internal sealed class OpenLinks : IAlertLinks
{
    public const string Expired = "expired";

    public string TokenFor(AlertLink link) => $"{link.Study}_{link.Site}_{link.Alert}_{link.Recipient}";

    public AlertLinkReading Read(string token) => token.Split('_') switch
    {
        [Expired] => new AlertLinkReading.Expired(),
        [var study, var site, var alert, var recipient] =>
            new AlertLinkReading.Valid(new AlertLink(new StudyId(study), new SiteId(site), new AlertId(alert), recipient)),
        _ => new AlertLinkReading.Invalid(),
    };
}
