package org.jicai.engine;

import com.google.common.collect.ImmutableList;
import org.jicai.clearing.Deciders;
import org.jicai.clearing.LotWorkspace;
import org.jicai.tender.Choice;

/** Answers nothing: for a workspace nobody clears in yet. */
enum Nobody implements Deciders {
    /** The only one. */
    ANSWERS;

    @Override
    public ImmutableList<Choice> happened(LotWorkspace lot) {
        return ImmutableList.of();
    }

    @Override
    public void take(Choice choice) {
        throw new IllegalStateException("nothing happened");
    }

    @Override
    public int pick(LotWorkspace lot, int bid, String step, long legal) {
        return OPEN;
    }

    @Override
    public boolean draw(LotWorkspace lot, int from, int to, String step) {
        return false;
    }

    @Override
    public Reply offer(LotWorkspace lot, int bid, String step, long price) {
        return Reply.OPEN;
    }

    @Override
    public long negotiate(LotWorkspace lot, int bid, String step, long highest) {
        return LotWorkspace.UNKNOWN;
    }
}
