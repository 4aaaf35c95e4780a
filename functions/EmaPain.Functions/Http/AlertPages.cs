using EmaPain.App.Alerting;
using EmaPain.Domain.Alerts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace EmaPain.Functions.Http;

/// <summary>The page behind an alert link, as HTTP.</summary>
internal static class AlertPages
{
    /// <summary>Empty, and so not valid, where the link lacks it.</summary>
    public static string TokenOf(HttpRequest request) => request.Query[AlertPage.Token].ToString();

    public static IActionResult Show(AlertView view) => view switch
    {
        AlertView.Found { Alert: { Status: AlertStatus.Open } alert } => Page(
            AlertPage.Open(alert.Level, alert.Rule.Value, InstantPattern.General.Format(alert.RaisedAt)), StatusCodes.Status200OK),
        AlertView.Found found => Page(AlertPage.Taken(found.Alert.Status, found.Participant.Value, found.Site.Value), StatusCodes.Status200OK),
        AlertView.Expired => Page(AlertPage.Expired(), StatusCodes.Status410Gone),
        _ => Page(AlertPage.Invalid(), StatusCodes.Status404NotFound),
    };

    private static ContentResult Page(string html, int status) => new() { Content = html, ContentType = "text/html; charset=utf-8", StatusCode = status };
}
