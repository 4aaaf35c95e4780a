namespace EmaPain.Domain.Alerts;

/// <summary>By what a member of staff was told of an alert.</summary>
public enum NoticeChannel
{
    Mail,
    Text,
}
