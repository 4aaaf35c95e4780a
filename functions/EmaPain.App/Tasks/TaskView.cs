using EmaPain.App.Ports;
using NodaTime;

namespace EmaPain.App.Tasks;

/// <summary>A task as staff see it, with the commands for it.</summary>
public static class TaskView
{
    public static object Of(CoordinatorTask task, Instant now) => new
    {
        task.Id,
        task.Study,
        task.Site,
        task.Kind,
        What = TaskGuides.WhatOf(task),
        task.Participant,
        task.Cause,
        task.RaisedAt,
        task.DueAt,
        IsOverdue = task.Done is null && task.DueAt < now,
        Remedy = TaskGuides.RemedyOf(task),
        Done = TaskGuides.FinishOf(task),
        DoneAt = task.Done?.At,
        DoneBy = task.Done?.By,
    };
}
